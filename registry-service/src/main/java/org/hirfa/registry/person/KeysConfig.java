package org.hirfa.registry.person;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where the keys are: outside the database, so that a copy of it shows no identifier.
@ConfigMapping(prefix = "hirfa.keys")
interface KeysConfig {

    /// A folder that only this service reads. No default: a start without keys must fail.
    Path directory();

    /// Whether a missing key is made. Only on a workstation: elsewhere a fresh key would make every sealed value unreadable.
    @WithDefault("false")
    boolean createMissing();
}
