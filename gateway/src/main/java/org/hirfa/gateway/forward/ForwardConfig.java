package org.hirfa.gateway.forward;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The gateway's connections to the services.
@ConfigMapping(prefix = "hirfa.forward")
interface ForwardConfig {

    /// Per service and event loop. Long polls of the chambers and agencies hold one each; the rest is for short requests.
    @WithDefault("128")
    int connections();

    /// Requests that may wait for a connection; more are refused at once (503) instead of piling up.
    @WithDefault("500")
    int waiting();

    @WithDefault("2S")
    Duration connectTimeout();

    /// Shorter than any service keeps an idle connection, so that the gateway is the one who closes it.
    @WithDefault("30S")
    Duration keepAlive();

    /// A stream on which nothing moves in either direction is given up after this. Event streams send a comment
    /// every 15 s.
    @WithDefault("2M")
    Duration silence();
}
