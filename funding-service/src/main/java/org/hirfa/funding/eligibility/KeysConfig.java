package org.hirfa.funding.eligibility;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where the keys lie that must not lie in the database.
@ConfigMapping(prefix = "hirfa.keys")
interface KeysConfig {

    /// No default: a service that signs with a key from a place nobody chose must not start.
    Path directory();

    /// True only on a workstation. Elsewhere a missing key is a mistake, and a new one would not be trusted by anybody.
    @WithDefault("false")
    boolean createMissing();
}
