package org.hirfa.jobs;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How long work is done.
@ConfigMapping(prefix = "hirfa.jobs")
public interface JobsConfig {

    /// How many jobs this process works at a time; 0 leaves them to other replicas.
    @WithDefault("2")
    int runners();

    /// How long an idle runner waits before it looks for jobs that another replica accepted or left behind.
    @WithDefault("1s")
    Duration poll();

    /// How long a job stays with a runner that does not come to the next item: then the runner is taken for dead. An item
    /// that takes longer is safe, as its transaction holds the job.
    @WithDefault("15s")
    Duration lease();

    /// After this time a job makes room for one that waits.
    @WithDefault("10s")
    Duration turn();

    /// How long the work on one item may take.
    @WithDefault("60s")
    Duration itemTimeout();

    /// How often an item is tried whose work ends with an unexpected error, or with the end of the process.
    @WithDefault("3")
    int tries();

    /// The pause after the first such error, doubled each time.
    @WithDefault("200ms")
    Duration pause();

    /// How often a listener hears of progress.
    @WithDefault("1s")
    Duration tick();

    /// After this time without a change the state is told again.
    @WithDefault("5s")
    Duration silence();

    /// How long one answer tells progress; a listener that wants more connects again.
    @WithDefault("5m")
    Duration longestTelling();

    /// How long an ended job and its verdicts can be read. Items may hold personal data: no longer than they are needed.
    @WithDefault("90d")
    Duration keep();
}
