package org.hirfa.registry.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The segments of a JPEG (ITU-T T.81, annex B), walked without decoding a pixel.
final class Jpeg {

    private static final int MARKER = 0xff;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int PROGRESSIVE = 0xc2;
    private static final int UPRIGHT = 1;
    private static final int SIDEWAYS_BOTH = 8;

    private final byte[] file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private int orientation = UPRIGHT;
    private boolean progressive;
    private int at;

    private Jpeg(byte[] file) {
        this.file = file;
    }

    /// @throws Judgement when the segments do not lead to the end mark
    static Jpeg read(byte[] file) throws Judgement {
        var jpeg = new Jpeg(file);
        try {
            jpeg.walk();
        } catch (IndexOutOfBoundsException _) {
            throw new Judgement(Verdict.UNREADABLE);
        }
        return jpeg;
    }

    /// The same picture, bit for bit, without what cameras and programs write beside it, and without what follows its end.
    byte[] bare() {
        return bare.toByteArray();
    }

    /// How a viewer turns it (EXIF 2.3, tag 0x0112): 1 is upright.
    int orientation() {
        return orientation;
    }

    /// Whether decoding it takes memory for all of it at once.
    boolean isProgressive() {
        return progressive;
    }

    private void walk() throws Judgement {
        require(at(0) == MARKER && at(1) == SOI);
        bare.write(file, 0, 2);
        at = 2;
        while (true) {
            require(at(at) == MARKER);
            while (at(at + 1) == MARKER) {
                at++;
            }
            var kind = at(at + 1);
            if (kind == EOI) {
                bare.write(file, at, 2);
                return;
            }
            segment(kind);
        }
    }

    private void segment(int kind) throws Judgement {
        var length = at(at + 2) << 8 | at(at + 3);
        require(length >= 2 && at + 2 + length <= file.length);
        if (kind == APP1 && orientation == UPRIGHT) {
            orientation = orientationIn(at + 4, length - 2);
        }
        progressive |= kind == PROGRESSIVE;
        if (kind == APP0 || kind == APP14 || kind != COMMENT && (kind < APP0 || kind > APP15)) {
            bare.write(file, at, 2 + length);
        }
        at += 2 + length;
        if (kind == SOS) {
            scan();
        }
    }

    /// The picture itself: until a marker that is neither an escaped byte nor a restart.
    private void scan() {
        var from = at;
        while (at(at) != MARKER || at(at + 1) == 0 || at(at + 1) >= 0xd0 && at(at + 1) <= 0xd7) {
            at++;
        }
        bare.write(file, from, at - from);
    }

    private int orientationIn(int from, int length) {
        var block = ByteBuffer.wrap(file, from, length).slice();
        if (length < 14 || block.getInt(0) != 0x45786966) {
            return UPRIGHT;
        }
        var tiff = block.slice(6, length - 6);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            var directory = tiff.getInt(4);
            var entries = tiff.getShort(directory) & 0xffff;
            for (var i = 0; i < entries; i++) {
                var entry = directory + 2 + 12 * i;
                if (tiff.getShort(entry) == 0x0112) {
                    var value = tiff.getShort(entry + 8);
                    return value >= UPRIGHT && value <= SIDEWAYS_BOTH ? value : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException _) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private int at(int index) {
        return file[index] & 0xff;
    }

    private static void require(boolean sound) throws Judgement {
        if (!sound) {
            throw new Judgement(Verdict.UNREADABLE);
        }
    }
}
