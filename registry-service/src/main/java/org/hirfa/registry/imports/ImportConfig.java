package org.hirfa.registry.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How files are taken in.
@ConfigMapping(prefix = "hirfa.imports")
interface ImportConfig {

    /// Up to how many rows a file is taken in while its sender waits; a longer one becomes a job.
    @WithDefault("500")
    int rowsAtOnce();
}
