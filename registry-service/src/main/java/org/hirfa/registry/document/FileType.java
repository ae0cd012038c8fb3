package org.hirfa.registry.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The kinds of file that are accepted, told by their first bytes: what a sender calls a file proves nothing.
enum FileType {
    PDF("application/pdf", "255044462d"),
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a");

    static final int LONGEST_SIGNATURE = 8;

    private final String mediaType;
    private final byte[] signature;

    FileType(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = HexFormat.of().parseHex(signature);
    }

    /// @param beginning the first bytes, at least [#LONGEST_SIGNATURE] of them unless the file is shorter
    static Optional<FileType> of(byte[] beginning) {
        return Arrays.stream(values()).filter(type -> beginning.length >= type.signature.length
                && Arrays.equals(beginning, 0, type.signature.length, type.signature, 0, type.signature.length)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }
}
