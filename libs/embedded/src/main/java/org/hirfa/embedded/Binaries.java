package org.hirfa.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/// The folder where PostgreSQL is unpacked at the first start. An unpacking that was cut short is thrown away, as the
/// library neither finishes it nor begins again.
final class Binaries {

    private static final int PAUSE_MILLISECONDS = 100;

    private final Path folder;

    Binaries(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    /// Something that unpacks the binaries if they are absent.
    interface Start<T> {

        T run() throws IOException;
    }

    /// Runs a start; the first one alone, other processes and threads wait for it.
    <T> T during(Start<T> start) throws IOException {
        if (Files.exists(complete())) {
            return start.run();
        }
        Files.createDirectories(folder.getParent());
        var lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock(channel)) {
            if (!Files.exists(complete())) {
                remove(folder);
            }
            var result = start.run();
            if (Files.isDirectory(folder)) {           // else the library goes on with what this process unpacked before
                Files.writeString(complete(), "");
            }
            return result;
        }
    }

    private Path complete() {
        return folder.resolve("complete");
    }

    /// A file lock keeps other processes out; for another thread of this one it throws instead of waiting.
    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                try {
                    Thread.sleep(PAUSE_MILLISECONDS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted while another thread unpacks PostgreSQL", interrupted);
                }
            }
        }
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
