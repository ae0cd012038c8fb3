package org.hirfa.registry.statistics;

import java.time.Duration;
import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much of the database questions for figures may take: they are for everybody, and the register is for those at the counter.
@ConfigMapping(prefix = "hirfa.statistics")
interface StatisticsConfig {

    /// How long one question may be counted before the database stops it; together with the patience less than the gateway waits.
    @WithDefault("10S")
    Duration timeout();

    /// How many questions of everybody are counted at a time, and as many again of staff.
    @WithDefault("2")
    int atOnce();

    /// How long a question waits for its turn.
    @WithDefault("2S")
    Duration patience();

    /// How long an answer for everybody is remembered.
    @WithDefault("5M")
    Duration rememberFor();

    /// The longest period of which the flow is counted.
    @WithDefault("P10Y")
    Period longestPeriod();
}
