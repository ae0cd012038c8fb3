package org.hirfa.registry.finding;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "hirfa.search")
interface FindingConfig {

    /// How long one query of a search may take before it is stopped: a search that nobody waits for holds up others.
    @WithDefault("2S")
    Duration timeout();

    /// How often to look for entries that have no search row; `off` leaves it to the other replicas.
    String catchUpEvery();

    /// How long after the start to look for the first time.
    String catchUpDelay();

    /// How many catch up at once; each takes a connection of the pool meanwhile.
    @WithDefault("2")
    int catchUpWorkers();
}
