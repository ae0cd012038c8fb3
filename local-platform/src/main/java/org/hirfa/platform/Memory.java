package org.hirfa.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Resident memory of processes.
final class Memory {

    private Memory() {}

    /// Bytes that a process and its descendants hold. Pages shared between them, as PostgreSQL's buffers are, count
    /// once where the system tells.
    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).mapToLong(one -> ofOne(one.pid())).sum();
    }

    static long ofOne(long pid) {
        for (var source : new String[][] {{"smaps_rollup", "Pss:"}, {"status", "VmRSS:"}}) {
            try (var lines = Files.lines(Path.of("/proc", "" + pid, source[0]))) {
                var kilobytes = lines.filter(line -> line.startsWith(source[1])).findFirst();
                if (kilobytes.isPresent()) {
                    return Long.parseLong(kilobytes.get().replaceAll("\\D", "")) * 1024;
                }
            } catch (IOException | UncheckedIOException e) {
                // No such system or not allowed: the next source.
            }
        }
        return askedOfSystem(pid);
    }

    private static long askedOfSystem(long pid) {
        try {
            var process = new ProcessBuilder("ps", "-o", "rss=", "-p", "" + pid).start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer) * 1024;
        } catch (IOException e) {
            return 0;
        }
    }
}
