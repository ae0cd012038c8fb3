package org.hirfa.registry.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.nimbusds.jose.jwk.JWKSet;

import static org.assertj.core.api.Assertions.assertThat;

class IssuerKeyFileTest {

    @TempDir
    Path folder;

    /// Two replicas that start together: the slower one signs with the key that is there.
    @Test
    void keepsTheKeyThatIsThere() throws IOException {
        var file = folder.resolve("keys/issuer.jwks");
        new IssuerKeyFile(file).begin(IssuerKeyFile.freshKey());
        var first = Files.readString(file);

        new IssuerKeyFile(file).begin(IssuerKeyFile.freshKey());

        assertThat(file).hasContent(first);
        assertThat(new JWKSet(List.copyOf(new IssuerKeyFile(file).load(true))).toString(false)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void leavesNothingElseInTheFolder() throws IOException {
        var file = folder.resolve("issuer.jwks");
        new IssuerKeyFile(file).begin(IssuerKeyFile.freshKey());
        new IssuerKeyFile(file).begin(IssuerKeyFile.freshKey());

        assertThat(folder).isDirectoryContaining(found -> found.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
