package org.hirfa.registry.cleaning;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much cleaning files may cost.
@ConfigMapping(prefix = "hirfa.cleaning")
interface CleaningConfig {

    /// How many files are opened at once; each takes a process.
    @WithDefault("2")
    int processes();

    /// The heap of each. A scan of 10 MiB takes about 60.
    @WithDefault("160")
    int megabytes();

    /// An honest file takes well under a second.
    @WithDefault("PT20S")
    Duration longest();

    /// How long a file waits for its turn before its sender is told to come again.
    @WithDefault("PT10S")
    Duration patience();
}
