package org.hirfa.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where the services are, and what a request may weigh and last.
@ConfigMapping(prefix = "hirfa.routes")
interface RouteConfig {

    /// Origin of the registry, for example `http://registry:8081`.
    URI registry();

    URI training();

    URI funding();

    /// From the end of the request to the first byte of the answer.
    @WithDefault("15S")
    Duration timeout();

    /// The largest request body.
    @WithDefault("1M")
    MemorySize body();

    /// The longest request target.
    @WithDefault("4096")
    int longestAddress();

    /// All request headers together.
    @WithDefault("16K")
    MemorySize headers();

    /// Paths that need more time or take more, by a name of your choice.
    Map<String, Exemption> except();

    BreakerConfig breaker();

    interface Exemption {
        /// `*` is one segment, a final `**` anything.
        String path();

        Optional<Duration> timeout();

        Optional<MemorySize> body();
    }

    /// When a service that does not answer is left alone for a while.
    interface BreakerConfig {
        /// Of so many last calls...
        @WithDefault("20")
        int window();

        /// ...so many must have failed.
        @WithDefault("10")
        int failures();

        /// Then one call after this shows whether it is back.
        @WithDefault("5S")
        Duration rest();
    }
}
