package org.hirfa.platform;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KeycloakInstallationTest {

    @TempDir
    private Path folder;

    /// With the cache that Keycloak uses otherwise it opens ports for other nodes on every address of the machine.
    @Test
    void listensOnTheLoopbackAddressAloneAndFormsNoCluster() {
        var settings = Settings.of(folder, folder, Map.of("port.keycloak", "18180", "port.keycloak-management", "19180"));
        var installation = new KeycloakInstallation(settings, new Addresses(settings));

        assertThat(installation.environment()).containsEntry("KC_CACHE", "local")
                .containsEntry("KC_HTTP_HOST", "127.0.0.1").containsEntry("KC_HTTP_PORT", "18180")
                .containsEntry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1").containsEntry("KC_HTTP_MANAGEMENT_PORT", "19180");
        // Given to `build` only, these would be accepted and forgotten.
        assertThat(installation.startArguments()).doesNotContain("build").contains("start", "--optimized");
    }
}
