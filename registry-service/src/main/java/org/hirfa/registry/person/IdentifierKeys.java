package org.hirfa.registry.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import jakarta.enterprise.context.ApplicationScoped;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;

/// The keyset that seals identifiers (AES-SIV, RFC 5297), read at start from `identifiers.keyset.json`.
@Startup
@ApplicationScoped
class IdentifierKeys {

    private static final String FILE = "identifiers.keyset.json";

    private final DeterministicAead aead;

    IdentifierKeys(KeysConfig config) {
        var file = config.directory().resolve(FILE);
        try {
            DeterministicAeadConfig.register();
            if (Files.notExists(file)) {
                if (!config.createMissing()) {
                    throw new IllegalStateException("The key file " + file + " is missing; without it no identifier can be read."
                            + " Set HIRFA_KEYS_DIRECTORY to the folder that holds it.");
                }
                create(file);
            }
            aead = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key file " + file + " is not usable", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " is not readable", e);
        }
    }

    DeterministicAead aead() {
        return aead;
    }

    /// Written aside and then linked into place: of two replicas that start together both use the first one's key.
    private static void create(Path file) throws GeneralSecurityException, IOException {
        var keyset = KeysetHandle.generateNew(PredefinedDeterministicAeadParameters.AES256_SIV);
        Files.createDirectories(file.getParent());
        var aside = Files.createTempFile(file.getParent(), FILE, ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(aside, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
            Files.createLink(file, aside);
            Log.infof("a new key for identifiers was made in %s", file);
        } catch (FileAlreadyExistsException _) {
            Log.infof("another replica made the key in %s", file);
        } finally {
            Files.delete(aside);
        }
    }
}
