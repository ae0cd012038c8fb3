package org.hirfa.registry.reform;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// When reforms are seen to.
@ConfigMapping(prefix = "hirfa.reforms")
interface ReformConfig {

    /// How often it is looked whether the day of a reform has come, or its work was stopped.
    @WithDefault("1m")
    String sweepEvery();

    /// How long after a reform files are looked for that a change under way at its last moment left behind.
    @WithDefault("7d")
    Duration gatherFor();
}
