package org.hirfa.gateway.trail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "hirfa.trail")
interface TrailConfig {

    /// A line per request on the standard output.
    @WithDefault("true")
    boolean accessLog();
}
