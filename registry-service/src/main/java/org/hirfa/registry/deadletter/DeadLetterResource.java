package org.hirfa.registry.deadletter;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hirfa.outbox.DeadLetterEndpoints;

@Path("/api/registry/v1/dead-letters")
@Tag(name = "dead letters")
public class DeadLetterResource extends DeadLetterEndpoints {}
