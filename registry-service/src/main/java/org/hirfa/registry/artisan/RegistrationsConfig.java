package org.hirfa.registry.artisan;

import io.smallrye.config.ConfigMapping;

/// @see #sweepEvery()
@ConfigMapping(prefix = "hirfa.registrations")
interface RegistrationsConfig {

    /// How often to look for what takes effect by itself on its day: days are legal days, so minutes are often enough.
    String sweepEvery();
}
