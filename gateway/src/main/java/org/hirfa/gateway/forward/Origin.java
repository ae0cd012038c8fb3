package org.hirfa.gateway.forward;

import java.net.URI;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/// What services are told about the client's side of the gateway: from the configuration, never from the request.
record Origin(String scheme, String authority, String port) {

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence FORWARDED_PORT = HttpHeaders.createOptimized("X-Forwarded-Port");
    private static final CharSequence TRACE_PARENT = HttpHeaders.createOptimized("traceparent");

    static Origin of(URI uri) {
        var port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        return new Origin(uri.getScheme(), uri.getAuthority(), Integer.toString(port));
    }

    void tell(MultiMap headers, String clientAddress, String traceParent) {
        headers.set(FORWARDED_FOR, clientAddress);
        headers.set(FORWARDED_PROTO, scheme);
        headers.set(FORWARDED_HOST, authority);
        headers.set(FORWARDED_PORT, port);
        headers.set(TRACE_PARENT, traceParent);
    }
}
