package org.hirfa.acceptance;

import java.time.Duration;

import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A part that is away takes with it only what cannot be done without it, and is refused in words.
@ExtendWith(WholePlatform.class)
class OutageIT {

    private static final String PUBLIC = "/api/registry/v1/wilayas/48";
    private static final String PROTECTED = "/api/registry/v1/applications?limit=1";

    @Test
    void tokensAndPublicDataGoOnWithoutKeycloak(Platform platform, Gateway gateway) {
        gateway.get(Visitor.AGENT, PROTECTED).required();
        platform.stop("keycloak");
        try {
            assertThat(gateway.get(Visitor.AGENT, PROTECTED).status()).isEqualTo(200);
            assertThat(gateway.get(Visitor.ANYBODY, PUBLIC).status()).isEqualTo(200);
        } finally {
            platform.start("keycloak");
        }
        assertThat(gateway.get(Visitor.OFFICER, "/api/funding/v1/dossiers").status()).isEqualTo(200);
    }

    @Test
    void serviceThatIsAwayIsNamedInWordsAndComesBack(Platform platform, Gateway gateway) {
        platform.kill("training");
        try {
            var answer = gateway.get(Visitor.ANYBODY, "/api/training/v1/programmes");
            assertThat(answer.status()).isIn(502, 503);
            assertThat(answer.problem()).isIn("bad-gateway", "service-resting", "unavailable");
            assertThat(answer.at("/detail")).isNotBlank();
            assertThat(gateway.get(Visitor.ANYBODY, PUBLIC).status()).as("the others answer").isEqualTo(200);
        } finally {
            platform.start("training");
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(gateway.get(Visitor.ANYBODY, "/api/training/v1/programmes").status()).isEqualTo(200));
    }

    @Test
    void servicesComeBackWithTheirDatabase(Platform platform, Gateway gateway) {
        platform.stop("postgres");
        try {
            var answer = gateway.get(Visitor.AGENT, PROTECTED);
            assertThat(answer.status()).isBetween(500, 504);
            assertThat(answer.problem()).isNotEmpty();
            assertThat(answer.text()).doesNotContain("SQL", "Exception", "5432", "jdbc");
        } finally {
            platform.start("postgres");
        }
        for (var path : new String[] {"/api/registry/v1/wilayas/48", "/api/training/v1/programmes", "/api/funding/v1/schemes"}) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
                    assertThat(gateway.get(Visitor.ANYBODY, path).status()).as(path).isEqualTo(200));
        }
    }
}
