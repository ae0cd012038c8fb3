package org.hirfa.gateway.identity;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 of a token: what the cache knows it by, so that a memory dump of the cache's keys opens no door.
record Fingerprint(long a, long b, long c, long d) {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /// One per event loop: making a digest costs more than using it.
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    });

    static Fingerprint of(String token) {
        var hash = SHA_256.get().digest(token.getBytes(StandardCharsets.ISO_8859_1));
        return new Fingerprint((long) LONGS.get(hash, 0), (long) LONGS.get(hash, 8),
                (long) LONGS.get(hash, 16), (long) LONGS.get(hash, 24));
    }
}
