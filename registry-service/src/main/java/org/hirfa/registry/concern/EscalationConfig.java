package org.hirfa.registry.concern;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// @see #escalateEvery()
@ConfigMapping(prefix = "hirfa.concerns")
interface EscalationConfig {

    /// How often to look for concerns whose answer is late.
    @WithDefault("15m")
    String escalateEvery();
}
