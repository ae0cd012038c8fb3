package org.hirfa.registry.organisation;

import io.smallrye.config.ConfigMapping;

/// @see #lapseEvery()
@ConfigMapping(prefix = "hirfa.organisations")
interface LapsingConfig {

    /// How often to look for what time has done to organisations.
    String lapseEvery();
}
