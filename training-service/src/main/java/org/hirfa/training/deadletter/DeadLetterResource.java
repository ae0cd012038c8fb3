package org.hirfa.training.deadletter;

import jakarta.ws.rs.Path;

import org.hirfa.outbox.DeadLetterEndpoints;

@Path("/api/training/v1/dead-letters")
public class DeadLetterResource extends DeadLetterEndpoints {}
