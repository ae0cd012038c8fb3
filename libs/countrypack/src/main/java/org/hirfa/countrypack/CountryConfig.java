package org.hirfa.countrypack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Which country this deployment serves.
@ConfigMapping(prefix = "hirfa")
interface CountryConfig {

    /// `DZ` or `MA`: the folder of the pack.
    @WithDefault("DZ")
    String country();
}
