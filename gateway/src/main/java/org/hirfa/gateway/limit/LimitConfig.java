package org.hirfa.gateway.limit;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Rates per client. The numbers stand with their reasons in application.properties.
@ConfigMapping(prefix = "hirfa.limits")
interface LimitConfig {

    Rate anonymous();

    Rate user();

    Rate service();

    Rate failedSignIns();

    /// Clients whose counters are remembered, per kind. The longest unseen is forgotten first.
    @WithDefault("20000")
    long clients();

    /// Addresses or networks (`10.0.0.0/8`) of load balancers whose `X-Forwarded-For` is believed. Nobody's by default.
    Optional<List<String>> trustedProxies();

    interface Rate {
        long perSecond();

        /// How much may come at once after a pause.
        long burst();
    }
}
