package org.hirfa.registry.credential;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where the private keys lie.
@ConfigMapping(prefix = "hirfa.keys")
interface IssuerConfig {

    /// A folder outside the database, mounted from a secret store in production. No default: a start without it fails.
    Path directory();

    /// Only on a workstation: anywhere else a missing key means a wrong mount, and a fresh key would break every card.
    @WithDefault("false")
    boolean createMissing();
}
