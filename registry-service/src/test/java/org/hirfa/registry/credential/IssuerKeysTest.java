package org.hirfa.registry.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.nimbusds.jose.JOSEException;

import static org.assertj.core.api.Assertions.assertThat;

class IssuerKeysTest {

    @TempDir
    Path folder;

    /// Two replicas that start together: the slower one signs with the key that is there.
    @Test
    void keepsTheKeyThatIsThere() throws IOException, JOSEException {
        var file = folder.resolve("keys/issuer.jwks");
        IssuerKeys.create(file, IssuerKeys.freshKey());
        var first = Files.readString(file);

        IssuerKeys.create(file, IssuerKeys.freshKey());

        assertThat(file).hasContent(first);
        assertThat(IssuerKeys.load(file, true).toString(false)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void leavesNothingElseInTheFolder() throws IOException, JOSEException {
        var file = folder.resolve("issuer.jwks");
        IssuerKeys.create(file, IssuerKeys.freshKey());
        IssuerKeys.create(file, IssuerKeys.freshKey());

        assertThat(folder).isDirectoryContaining(found -> found.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
