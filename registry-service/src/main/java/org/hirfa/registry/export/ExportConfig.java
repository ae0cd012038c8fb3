package org.hirfa.registry.export;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "hirfa.exports")
interface ExportConfig {

    /// How long the addresses of an answer lead to it: somebody may come back the next morning, and a telephone that is lost
    /// next week gives nothing away.
    @WithDefault("PT24H")
    Duration lasts();
}
