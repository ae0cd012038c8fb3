package org.hirfa.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The data directory of a PostgreSQL server, and the server that runs on it now or was left behind.
final class ServerDirectory {

    private static final String INITIALISED = "hirfa-initialised";
    /// The last checkpoint takes its time on a busy machine, and costs the next start as much when it is cut short.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path path;
    private boolean keep = true;

    ServerDirectory(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    ServerDirectory keeping(boolean data) {
        keep = data;
        return this;
    }

    /// Makes the directory fit to start on: stops a server that outlived the process which started it, removes a pid
    /// file that means nothing any more, and removes the half-made data of a first start that was cut short.
    void prepare() throws IOException {
        stopServer();
        if (Files.isDirectory(path) && !Files.exists(path.resolve(INITIALISED))) {
            refuseForeignData();
            Binaries.remove(path);
        }
        Files.createDirectories(path.getParent());
        // PostgreSQL judges the pid file of a dead server by itself, but it would take a stranger who got the number
        // after a reboot for a running server.
        if (pidInFile().flatMap(ProcessHandle::of).isPresent()) {
            Files.delete(pidFile());
        }
    }

    private void refuseForeignData() throws IOException {
        if (Files.exists(path.resolve("postmaster.opts"))) {
            return;                                         // a first start that was cut short after initdb
        }
        try (var entries = Files.list(path)) {
            if (entries.findAny().isPresent() && !Files.exists(path.resolve("PG_VERSION"))) {
                throw new IOException(path + " holds files that are not PostgreSQL's: choose another data directory");
            }
        }
    }

    void markInitialised() throws IOException {
        Files.writeString(path.resolve(INITIALISED), "The first start on this directory went to its end.\n");
    }

    /// The server on this directory. A pid file whose process is not a server on this directory is stale.
    Optional<ProcessHandle> runningServer() {
        return pidInFile().flatMap(ProcessHandle::of).filter(this::servesThisDirectory);
    }

    private Optional<Long> pidInFile() {
        try {
            return Files.readAllLines(pidFile()).stream().limit(1).map(line -> Long.valueOf(line.strip())).findFirst();
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        return process.isAlive()
                && process.info().commandLine().filter(line -> line.contains(path.toString())).isPresent();
    }

    void stopServer() {
        runningServer().ifPresent(server -> {
            // Fast, then immediate shutdown: a plain SIGTERM would wait for the last client to leave.
            if (!stops(server, "INT") && !stops(server, "QUIT")) {
                server.destroyForcibly();
                server.onExit().join();
            }
        });
    }

    private static boolean stops(ProcessHandle server, String signal) {
        try {
            // The shell's own kill: small container images have no other.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid()).start().waitFor();
            server.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("cannot stop PostgreSQL, process " + server.pid(), e);
        }
    }

    void removeUnlessKept() throws IOException {
        if (!keep) {
            Binaries.remove(path);
        }
    }

    private Path pidFile() {
        return path.resolve("postmaster.pid");
    }
}
