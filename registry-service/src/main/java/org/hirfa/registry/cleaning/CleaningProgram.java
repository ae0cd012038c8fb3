package org.hirfa.registry.cleaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// The process that files are opened in. It knows nothing and reaches nothing: a file comes in, a verdict and a clean file go
/// out, until there is nobody to ask any more.
final class CleaningProgram {

    static final int END = 0;
    static final int CHUNK = 64 * 1024;
    private static final int NOBODY = -1;

    private CleaningProgram() {}

    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in, CHUNK));
        var out = new DataOutputStream(new BufferedOutputStream(System.out, CHUNK));
        for (var format = in.read(); format != NOBODY; format = in.read()) {
            answer(Format.values()[format], whole(in), out);
            out.flush();
        }
    }

    private static void answer(Format format, byte[] file, DataOutputStream out) throws IOException {
        byte[] clean;
        try {
            clean = clean(format, file);
        } catch (Judgement e) {
            out.write(e.verdict().ordinal());
            return;
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // Whatever a reader stumbles over, the file is to blame.
            out.write(Verdict.UNREADABLE.ordinal());
            return;
        }
        out.write(Verdict.CLEAN.ordinal());
        for (var from = 0; from < clean.length; from += CHUNK) {
            var length = Math.min(CHUNK, clean.length - from);
            out.writeInt(length);
            out.write(clean, from, length);
        }
        out.writeInt(END);
    }

    static byte[] clean(Format format, byte[] file) throws IOException, Judgement {
        return switch (format) {
            case PDF -> PdfCleaning.clean(file);
            case JPEG -> ImageCleaning.jpeg(file);
            case PNG -> ImageCleaning.png(file);
        };
    }

    private static byte[] whole(DataInputStream in) throws IOException {
        var file = new ByteArrayOutputStream();
        for (var length = in.readInt(); length != END; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        return file.toByteArray();
    }
}
