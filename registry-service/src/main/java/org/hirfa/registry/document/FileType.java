package org.hirfa.registry.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.hirfa.registry.cleaning.Format;

/// The kinds of file that are accepted, told by their first bytes: what a sender calls a file proves nothing.
enum FileType {
    PDF("application/pdf", Format.PDF, "255044462d"),
    JPEG("image/jpeg", Format.JPEG, "ffd8ff"),
    PNG("image/png", Format.PNG, "89504e470d0a1a0a");

    static final int LONGEST_SIGNATURE = 8;

    private final String mediaType;
    private final Format format;
    private final byte[] signature;

    FileType(String mediaType, Format format, String signature) {
        this.mediaType = mediaType;
        this.format = format;
        this.signature = HexFormat.of().parseHex(signature);
    }

    /// @param beginning the first bytes, at least [#LONGEST_SIGNATURE] of them unless the file is shorter
    static Optional<FileType> of(byte[] beginning) {
        return Arrays.stream(values()).filter(type -> beginning.length >= type.signature.length
                && Arrays.equals(beginning, 0, type.signature.length, type.signature, 0, type.signature.length)).findFirst();
    }

    /// How it is cleaned.
    Format format() {
        return format;
    }

    String mediaType() {
        return mediaType;
    }
}
