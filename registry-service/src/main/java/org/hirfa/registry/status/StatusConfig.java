package org.hirfa.registry.status;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How long a copy of the published status may be relied on. No law speaks of it: it weighs how soon a revocation reaches a phone
/// against how long a phone may be without a network.
@ConfigMapping(prefix = "hirfa.status")
interface StatusConfig {

    /// After this, somebody with a network asks again.
    @WithDefault("5M")
    Duration refresh();

    /// After this, a status list must not be used any more.
    @WithDefault("1D")
    Duration listLife();

    /// After this, a trust bundle must not be used any more: a fair lasts a few days, often without a network.
    @WithDefault("3D")
    Duration bundleLife();
}
