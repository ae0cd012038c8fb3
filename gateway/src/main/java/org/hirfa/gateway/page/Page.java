package org.hirfa.gateway.page;

import io.vertx.core.http.HttpServerRequest;

/// Something the gateway shows by itself.
@FunctionalInterface
public interface Page {

    void show(HttpServerRequest request);
}
