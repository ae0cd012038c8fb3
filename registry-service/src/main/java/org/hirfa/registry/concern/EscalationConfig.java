package org.hirfa.registry.concern;

import io.smallrye.config.ConfigMapping;

/// @see #escalateEvery()
@ConfigMapping(prefix = "hirfa.concerns")
interface EscalationConfig {

    /// How often to look for concerns whose answer is late.
    String escalateEvery();
}
