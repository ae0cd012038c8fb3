package org.hirfa.gateway.route;

import java.net.URI;

/// A service behind the gateway.
public record Upstream(String name, String host, int port, boolean encrypted, Breaker breaker) {

    static Upstream at(String name, URI origin, Breaker breaker) {
        var encrypted = "https".equals(origin.getScheme());
        if (origin.getHost() == null || !encrypted && !"http".equals(origin.getScheme())) {
            throw new IllegalArgumentException("hirfa.routes." + name + " is not an http origin");
        }
        var port = origin.getPort() < 0 ? (encrypted ? 443 : 80) : origin.getPort();
        return new Upstream(name, origin.getHost(), port, encrypted, breaker);
    }
}
