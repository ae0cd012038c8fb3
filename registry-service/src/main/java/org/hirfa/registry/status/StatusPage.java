package org.hirfa.registry.status;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;

/// One list, packed and compressed as it is published (draft-ietf-oauth-status-list-17, sections 4.1 and 4.2).
///
/// @param version grows with every change
/// @param lst the bytes in ZLIB form (RFC 1950), base64url
record StatusPage(int list, long version, String lst) {

    static final int BITS = 2;
    private static final int PER_BYTE = Byte.SIZE / BITS;
    /// Every place INVALID: what a place says that no card was given.
    private static final byte ALL_INVALID = 0b01_01_01_01;
    private static final int MASK = 0b11;

    static StatusPage of(int list, long version, Integer[] valid, Integer[] suspended) {
        var bytes = new byte[StatusLists.LENGTH / PER_BYTE];
        Arrays.fill(bytes, ALL_INVALID);
        set(bytes, valid, Status.VALID);
        set(bytes, suspended, Status.SUSPENDED);
        return new StatusPage(list, version, Base64.getUrlEncoder().withoutPadding().encodeToString(compressed(bytes)));
    }

    /// The first place takes the lowest bits of the first byte.
    private static void set(byte[] bytes, Integer[] positions, Status status) {
        for (var position : positions) {
            var shift = position % PER_BYTE * BITS;
            var cleared = bytes[position / PER_BYTE] & ~(MASK << shift);
            bytes[position / PER_BYTE] = (byte) (cleared | status.bits() << shift);
        }
    }

    private static byte[] compressed(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8_192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }
}
