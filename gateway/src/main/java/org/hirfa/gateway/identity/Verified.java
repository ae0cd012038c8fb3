package org.hirfa.gateway.identity;

import java.util.Set;

/// What the gateway keeps of a token that passed.
///
/// @param subject the account: a person, or a service client's own
/// @param client which application asked for the token (`azp`)
/// @param expiresAt seconds of the epoch
public record Verified(String subject, String client, Set<String> roles, long expiresAt) {}
