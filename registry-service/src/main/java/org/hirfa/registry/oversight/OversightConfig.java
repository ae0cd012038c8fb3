package org.hirfa.registry.oversight;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How long a file stays open to the supervisor who gave a reason.
@ConfigMapping(prefix = "hirfa.break-glass")
interface OversightConfig {

    /// Long enough to read a file and write an answer.
    @WithDefault("PT60M")
    Duration lasts();
}
