package org.hirfa.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WelcomeTest {

    @Test
    void namesTheAddressesThatWereChosen() {
        var settings = Settings.of(Path.of("/p"), Path.of("/p"), Map.of("port.gateway", "8090", "port.keycloak", "8190", "port.postgres", "5000"));

        assertThat(new Welcome(new Addresses(settings)).text(Duration.ofMillis(21_340)))
                .contains("Everything is ready after 21.3 s.", "http://localhost:8090/docs", "127.0.0.1:5000 ",
                        "curl -s http://localhost:8190/realms/hirfa/protocol/openid-connect/token -d grant_type=password",
                        "'http://localhost:8090/api/registry/v1/applications?limit=5'")
                .doesNotContain("8080", "8180");
    }
}
