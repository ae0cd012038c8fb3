package org.hirfa.registry.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The turns of the clock that applications run by.
@ConfigMapping(prefix = "hirfa.applications")
interface ApplicationsConfig {

    /// How soon after a day's border a turn is made, such as `1m`; `off` for never.
    String sweepEvery();

    /// How many applications a turn looks up at a time.
    @WithDefault("200")
    int sweepBatch();
}
