package org.hirfa.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The committed document is what the build generates, so that a change of the interface is seen where changes are judged.
class OpenApiTest {

    private static final Path GENERATED = Path.of("target/openapi/openapi.yaml");
    private static final Path COMMITTED = Path.of("../contracts/openapi/registry.yaml");

    @Test
    void isCommittedAsItIsGenerated() throws IOException {
        assertThat(GENERATED).exists();
        assertThat(COMMITTED).as("when the change is meant: cp registry-service/%s contracts/openapi/registry.yaml", GENERATED).exists();
        assertThat(Files.readString(COMMITTED))
                .as("when the change is meant: cp registry-service/%s contracts/openapi/registry.yaml", GENERATED)
                .isEqualTo(Files.readString(GENERATED));
    }
}
