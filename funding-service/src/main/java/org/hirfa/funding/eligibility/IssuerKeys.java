package org.hirfa.funding.eligibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;

/// The keys this service signs with: the first one of the file signs, the others still verify what they signed.
@ApplicationScoped
class IssuerKeys {

    static final String FILE = "funding-issuer.jwks";

    private final JWKSet keys;

    IssuerKeys(KeysConfig config) {
        var file = config.directory().resolve(FILE);
        if (Files.notExists(file)) {
            if (!config.createMissing()) {
                throw new IllegalStateException("There is no signing key " + file
                        + ": put one there, or on a workstation set HIRFA_KEYS_CREATE_MISSING=true.");
            }
            create(config.directory(), file);
        }
        keys = read(file);
    }

    /// Reads the keys at start: a service that cannot sign must not be found out at its first answer.
    void atStart(@Observes StartupEvent start) {
        Log.infof("answers are signed with key %s", signing().getKeyID());
    }

    ECKey signing() {
        return keys.getKeys().getFirst().toECKey();
    }

    JWKSet published() {
        return keys.toPublicJWKSet();
    }

    private static JWKSet read(Path file) {
        try {
            var keys = JWKSet.parse(Files.readString(file));
            if (keys.isEmpty() || !(keys.getKeys().getFirst() instanceof ECKey first) || !first.isPrivate()
                    || !Curve.P_256.equals(first.getCurve()) || first.getKeyID() == null) {
                throw new IllegalStateException(file + " does not begin with a private P-256 key that has a kid");
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException _) {
            throw new IllegalStateException(file + " is not a JSON Web Key Set");
        }
    }

    /// Two replicas may start at once on the same folder: a link is made only where no file is yet, and whole.
    private static void create(Path directory, Path file) {
        try {
            Files.createDirectories(directory);
            var fresh = Files.createTempFile(directory, FILE, ".new");
            try {
                if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(fresh, new JWKSet(generated()).toString(false));
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException _) {
                Log.infof("another replica has just made %s", file);
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
