package org.hirfa.funding.eligibility;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Under which name this service signs.
@ConfigMapping(prefix = "hirfa")
interface IssuerConfig {

    /// The one address that the outside world knows, the gateway's.
    @WithDefault("http://localhost:8080")
    String publicOrigin();
}
