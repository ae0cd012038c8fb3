package org.hirfa.registry.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How people outside reach us: signed into every statement and printed into every QR code, so it must outlive the cards.
@ConfigMapping(prefix = "hirfa")
public interface PublicOrigin {

    @WithDefault("http://localhost:8080")
    String publicOrigin();
}
