package org.hirfa.funding.deadletter;

import jakarta.ws.rs.Path;

import org.hirfa.outbox.DeadLetterEndpoints;

@Path("/api/funding/v1/dead-letters")
class DeadLetterResource extends DeadLetterEndpoints {}
