package org.hirfa.registry.document;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

import org.hirfa.problem.StandardProblem;

/// Keeps what is written into it in chunks, counts and hashes it. What was kept goes again unless it was said to have arrived.
final class UploadStream extends OutputStream {

    private final Uploads uploads;
    private final long most;
    private final UUID upload = UUID.randomUUID();
    private final MessageDigest digest = sha256();
    private final byte[] chunk = new byte[Uploads.CHUNK];
    private int filled;
    private int ordinal;
    private long size;
    private boolean hasArrived;

    UploadStream(Uploads uploads, long most) {
        this.uploads = uploads;
        this.most = most;
    }

    /// @throws org.hirfa.problem.ProblemException 413 when it gets too long
    @Override
    public void write(byte[] bytes, int from, int length) {
        size += length;
        if (size > most) {
            throw StandardProblem.TOO_LARGE.because();
        }
        digest.update(bytes, from, length);
        for (var at = from; at < from + length;) {
            var part = Math.min(chunk.length - filled, from + length - at);
            System.arraycopy(bytes, at, chunk, filled, part);
            filled += part;
            at += part;
            if (filled == chunk.length) {
                keep();
            }
        }
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    /// All of it is here.
    Arrived arrived(FileType type) {
        if (filled > 0) {
            keep();
        }
        hasArrived = true;
        var hash = digest.digest();
        return new Arrived(upload, type, size, hash, hash);
    }

    @Override
    public void close() {
        if (!hasArrived) {
            uploads.discard(upload);
        }
    }

    private void keep() {
        uploads.keep(upload, ordinal++, Arrays.copyOf(chunk, filled));
        filled = 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
