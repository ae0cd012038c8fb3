package org.hirfa.gateway.route;

/// Where a request goes and what it may cost.
///
/// @param name what logs and meters call it
/// @param timeoutMillis from the end of the request to the first byte of the answer
/// @param largestBody in bytes
public record Route(String name, Upstream upstream, long timeoutMillis, long largestBody) {}
