package org.hirfa.registry.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/// The file with the private keys: a JWK Set (RFC 7517), the newest key last. It is never changed in place: a reader sees the
/// keys before a change or those after it, and a start that is cut short leaves no half of a key.
final class IssuerKeyFile {

    private static final int KEY_ID_LENGTH = 8;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;

    IssuerKeyFile(Path path) {
        this.path = path;
    }

    /// @param create whether to make a key when there is none
    List<ECKey> load(boolean create) {
        try {
            if (Files.notExists(path) && create) {
                begin(freshKey());
            }
            if (Files.notExists(path)) {
                throw new IllegalStateException("There is no " + path.getFileName() + " in the keys folder (HIRFA_KEYS_DIRECTORY).");
            }
            return JWKSet.load(path.toFile()).getKeys().stream().map(JWK::toECKey).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(path.getFileName() + " cannot be read as a JWK Set", e);
        }
    }

    /// Of two replicas that start together both sign with the first one's key.
    void begin(ECKey key) throws IOException {
        Files.createDirectories(path.getParent());
        var aside = written(List.of(key));
        try {
            Files.createLink(path, aside);
        } catch (FileAlreadyExistsException _) {
            // The other replica's key is as good.
        } finally {
            Files.delete(aside);
        }
    }

    /// Adds a key that signs from now on. Two that add at once add two.
    ///
    /// @throws IOException when the folder is mounted for reading only: then a key is added where the mount comes from
    void add(ECKey key) throws IOException {
        try (var lock = FileChannel.open(path.resolveSibling(path.getFileName() + ".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); var _ = lock.lock()) {
            var keys = new ArrayList<>(load(false));
            keys.add(key);
            Files.move(written(keys), path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Its id is the head of its thumbprint (RFC 7638): the id stands in every QR code, where each character counts.
    static ECKey freshKey() {
        try {
            var key = new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).generate();
            return new ECKey.Builder(key).keyID(key.computeThumbprint().toString().substring(0, KEY_ID_LENGTH)).build();
        } catch (JOSEException e) {
            throw new IllegalStateException("no key made", e);
        }
    }

    private Path written(List<ECKey> keys) throws IOException {
        var aside = Files.createTempFile(path.getParent(), path.getFileName().toString(), ".new", OWNER_ONLY);
        try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new JWKSet(List.copyOf(keys)).toString(false).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            channel.force(true);
        }
        return aside;
    }
}
