package org.hirfa.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PartsTest {

    @TempDir
    private Path folder;

    /// Keycloak takes longest by far: whoever waited for it would add its own start to the whole.
    @Test
    void nobodyWaitsForKeycloak() {
        assertThat(Parts.of(Settings.of(folder, folder, Map.of())))
                .allSatisfy(part -> assertThat(part.needs()).doesNotContain("keycloak"))
                .filteredOn(part -> Set.of("registry", "training", "funding").contains(part.name())).hasSize(3)
                .allSatisfy(part -> assertThat(part.needs()).containsExactlyInAnyOrder("postgres", "kafka"));
    }
}
