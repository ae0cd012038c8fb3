package org.hirfa.outbox;

import jakarta.ws.rs.Path;

@Path("/api/workshop/v1/dead-letters")
public class DeadLetterResource extends DeadLetterEndpoints {}
