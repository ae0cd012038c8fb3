package org.hirfa.registry.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IdentifierKeysTest {

    private static final String FILE = "identifiers.keyset.json";

    @TempDir
    Path directory;

    @Test
    void aMissingKeyStopsTheStart() {
        assertThatIllegalStateException().isThrownBy(() -> new IdentifierKeys(config(false)))
                .withMessageContaining("HIRFA_KEYS_DIRECTORY");
        assertThat(directory.resolve(FILE)).doesNotExist();
    }

    @Test
    void aKeyIsMadeOnceAndReadFromThenOn() throws IOException {
        var sealed = new Sealing(new IdentifierKeys(config(true))).seal(new NationalId("119944800000123456"));

        var again = new Sealing(new IdentifierKeys(config(false)));

        assertThat(again.nationalId(sealed).value()).isEqualTo("119944800000123456");
        assertThat(again.seal(new NationalId("119944800000123456"))).isEqualTo(sealed);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(FILE)))).isEqualTo("rw-------");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDamagedKeyStopsTheStart() throws IOException {
        Files.writeString(directory.resolve(FILE), "{}");

        assertThatIllegalStateException().isThrownBy(() -> new IdentifierKeys(config(true))).withMessageContaining("not usable");
    }

    @Test
    void whatIsSealedForOneColumnOpensInNoOther() {
        var sealing = new Sealing(new IdentifierKeys(config(true)));
        var phone = sealing.seal(new Phone("+213661234567"));

        assertThatIllegalStateException().isThrownBy(() -> sealing.nationalId(phone));
        assertThat(sealing.phone(phone).value()).isEqualTo("+213661234567");
    }

    @Test
    void anotherKeyOpensNothing(@TempDir Path elsewhere) {
        var sealed = new Sealing(new IdentifierKeys(config(true))).seal(new Phone("+213661234567"));
        directory = elsewhere;
        var other = new Sealing(new IdentifierKeys(config(true)));

        assertThatIllegalStateException().isThrownBy(() -> other.phone(sealed));
    }

    private KeysConfig config(boolean createMissing) {
        var folder = directory;
        return new KeysConfig() {
            @Override
            public Path directory() {
                return folder;
            }

            @Override
            public boolean createMissing() {
                return createMissing;
            }
        };
    }
}
