package org.hirfa.registry.linking;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How long codes are good, and how often somebody may be wrong.
@ConfigMapping(prefix = "hirfa.linking")
interface LinkingConfig {

    /// Long enough to go home and make an account.
    @WithDefault("48h")
    Duration goodFor();

    /// Wrong codes of one account, within an hour.
    @WithDefault("5")
    int tries();
}
