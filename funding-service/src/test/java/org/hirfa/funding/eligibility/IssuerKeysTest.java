package org.hirfa.funding.eligibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IssuerKeysTest {

    @TempDir
    Path folder;

    @Test
    void aMissingKeyStopsTheStartUnlessItMayBeMade() {
        assertThatIllegalStateException().isThrownBy(() -> keys(false)).withMessageContaining("funding-issuer.jwks");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKeyThatWasMadeIsFoundAgain() {
        var made = keys(true).signing();

        assertThat(keys(false).signing()).isEqualTo(made);
        assertThat(made.isPrivate()).isTrue();
        assertThat(keys(false).published().getKeys()).singleElement().matches(key -> !key.isPrivate());
    }

    @Test
    void nobodyElseMayReadTheFile() throws IOException {
        keys(true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(IssuerKeys.FILE)))).isEqualTo("rw-------");
    }

    @Test
    void replicasThatStartTogetherUseOneKey() throws Exception {
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 8).<Callable<String>>mapToObj(_ -> () -> keys(true).signing().getKeyID()).toList();
            var used = new HashSet<String>();
            for (var start : replicas.invokeAll(starts)) {
                used.add(start.get());
            }

            assertThat(used).hasSize(1);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .containsExactly(IssuerKeys.FILE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no keys", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}",
            "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"a\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}]}"})
    void aFileThatCannotSignStopsTheStart(String content) throws IOException {
        Files.writeString(folder.resolve(IssuerKeys.FILE), content);

        assertThatIllegalStateException().isThrownBy(() -> keys(true));
    }

    private IssuerKeys keys(boolean createMissing) {
        return new IssuerKeys(new KeysConfig() {
            @Override
            public Path directory() {
                return folder;
            }

            @Override
            public boolean createMissing() {
                return createMissing;
            }
        });
    }
}
