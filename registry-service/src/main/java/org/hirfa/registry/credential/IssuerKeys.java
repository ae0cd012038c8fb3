package org.hirfa.registry.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;

/// The registry's ES256 keys, from `issuer.jwks` in the keys folder (a JWK Set, RFC 7517, with private parts).
///
/// The last key of the set signs; every key of the set is published, so that a card signed before a change of keys can
/// still be checked. A new key is added at the end of the file, and the service restarted.
@Startup
@ApplicationScoped
public class IssuerKeys {

    private static final String FILE = "issuer.jwks";
    private static final int KEY_ID_LENGTH = 8;

    private final JWKSet keys;

    IssuerKeys(IssuerConfig config) {
        this.keys = load(config.directory().resolve(FILE), config.createMissing());
    }

    ECKey signing() {
        return keys.getKeys().getLast().toECKey();
    }

    Optional<ECKey> byId(String keyId) {
        return Optional.ofNullable(keys.getKeyByKeyId(keyId)).map(key -> key.toECKey());
    }

    /// The public parts of all keys, as published.
    JWKSet published() {
        return keys.toPublicJWKSet();
    }

    static JWKSet load(Path file, boolean create) {
        try {
            if (Files.notExists(file) && create) {
                create(file, freshKey());
            }
            if (Files.notExists(file)) {
                throw new IllegalStateException("There is no " + FILE + " in the keys folder (HIRFA_KEYS_DIRECTORY).");
            }
            return JWKSet.load(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(FILE + " cannot be read as a JWK Set", e);
        }
    }

    /// Its id is the head of its thumbprint (RFC 7638): the id stands in every QR code, where each character counts.
    static ECKey freshKey() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).generate();
        return new ECKey.Builder(key).keyID(key.computeThumbprint().toString().substring(0, KEY_ID_LENGTH)).build();
    }

    /// Written aside and then linked into place: of two replicas that start together both sign with the first one's key,
    /// and a start that is cut short leaves no half of a key.
    static void create(Path file, ECKey key) throws IOException {
        Files.createDirectories(file.getParent());
        var aside = Files.createTempFile(file.getParent(), FILE, ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(aside, new JWKSet(key).toString(false));
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            Log.infof("another replica made the key in %s", file);
        } finally {
            Files.delete(aside);
        }
    }
}
