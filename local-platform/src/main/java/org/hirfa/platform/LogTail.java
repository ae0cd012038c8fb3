package org.hirfa.platform;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// The end of a log.
final class LogTail {

    /// Far more than the lines anybody reads, and quick to read of a log of any size.
    private static final int BYTES = 64 * 1024;

    private LogTail() {}

    /// The last lines as people read them.
    static String readable(Path log, int lines) {
        return last(log, lines).lines().map(LogLine::readable).collect(Collectors.joining("\n"));
    }

    static String last(Path log, int lines) {
        if (!Files.exists(log)) {
            return "(nothing was written)";
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            var bytes = new byte[(int) Math.min(BYTES, file.length() - file.getFilePointer())];
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.isEmpty() ? "(nothing was written)"
                    : String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(cannot be read: " + e.getMessage() + ")";
        }
    }
}
