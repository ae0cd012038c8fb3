package org.hirfa.access;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.ext.web.RoutingContext;

/// The method and path of the current request; without the query, which may carry a name that was searched for.
@RequestScoped
class RequestRoute {

    private final RoutingContext routing;

    RequestRoute(RoutingContext routing) {
        this.routing = routing;
    }

    String current() {
        return routing.request().method().name() + " " + routing.normalizedPath();
    }
}
