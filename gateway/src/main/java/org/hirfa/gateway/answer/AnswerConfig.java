package org.hirfa.gateway.answer;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/// How the platform is known outside, and who else's pages may use it.
@ConfigMapping(prefix = "hirfa")
public interface AnswerConfig {

    /// The one address clients know. Forwarded to the services; never taken from a request.
    @WithDefault("http://localhost:8080")
    URI publicOrigin();

    /// Origins of web front ends served elsewhere, for example `https://portal.example.dz`.
    @WithName("cors.origins")
    Optional<Set<String>> origins();
}
