package org.hirfa.gateway.forward;

import org.hirfa.gateway.route.Route;
import org.hirfa.gateway.trail.Passage;

/// What is to be carried where.
///
/// @param target path and query as the service will see them
/// @param clientAddress from where the request really came
public record Order(Passage passage, Route route, String target, String clientAddress) {}
