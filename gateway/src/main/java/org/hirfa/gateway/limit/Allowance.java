package org.hirfa.gateway.limit;

/// What a client may still do, in the words of the RateLimit header fields (draft-ietf-httpapi-ratelimit-headers-10).
///
/// @param policy value of `RateLimit-Policy`
/// @param state value of `RateLimit`
/// @param retryAfter whole seconds until one more request is allowed; 0 when granted
public record Allowance(boolean granted, String policy, String state, long retryAfter) {}
