package org.hirfa.registry.card;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How people outside reach us: printed into every QR code, so it must outlive the cards.
@ConfigMapping(prefix = "hirfa")
interface CardConfig {

    @WithDefault("http://localhost:8080")
    String publicOrigin();
}
