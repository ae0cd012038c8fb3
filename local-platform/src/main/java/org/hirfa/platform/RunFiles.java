package org.hirfa.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/// What the launcher leaves under `.hirfa/run` for commands in other shells, and for the next launcher should this one
/// be killed: who runs. A process counts as the one meant only if it began at the noted instant too, as numbers of
/// processes are used again.
final class RunFiles {

    static final String LAUNCHER = "launcher";

    private final Path folder;
    private @Nullable FileChannel channel;

    RunFiles(Path home) {
        folder = home.resolve("run");
    }

    /// @param started when the process began, to the millisecond
    record Entry(String name, long pid, long started, List<Integer> ports, String stopSignal) {

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(found -> startOf(found) == started);
        }

        Instant since() {
            return Instant.ofEpochMilli(started);
        }
    }

    /// Takes the home folder for this launcher until its process ends.
    ///
    /// @return whether nobody else had it
    boolean take() {
        try {
            Files.createDirectories(folder);
            var opened = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = opened.tryLock();
            if (lock == null) {
                opened.close();
                return false;
            }
            channel = opened;
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new Refusal("The folder " + folder.getParent() + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    void release() {
        try {
            if (channel != null) {
                channel.close();
                channel = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, ProcessHandle process, List<Integer> ports, String stopSignal) {
        var properties = new Properties();
        properties.setProperty("pid", "" + process.pid());
        properties.setProperty("started", "" + startOf(process));
        properties.setProperty("ports", String.join(" ", ports.stream().map(String::valueOf).toList()));
        properties.setProperty("signal", stopSignal);
        try (var writer = Files.newBufferedWriter(folder.resolve(name + ".pid"))) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + ".pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Entry> entry(String name) {
        var file = folder.resolve(name + ".pid");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            var ports = new ArrayList<Integer>();
            for (var port : properties.getProperty("ports", "").split(" ")) {
                if (!port.isEmpty()) {
                    ports.add(Integer.valueOf(port));
                }
            }
            return Optional.of(new Entry(name, Long.parseLong(properties.getProperty("pid")),
                    Long.parseLong(properties.getProperty("started")), ports, properties.getProperty("signal", "TERM")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();                    // absent, or half written by a launcher that was killed
        }
    }

    /// The entry's process, if it still runs.
    Optional<ProcessHandle> running(String name) {
        return entry(name).flatMap(Entry::process);
    }

    /// The settings with the ports that the running parts took, which may have been chosen by flags.
    Settings inUse(Settings settings) {
        var ports = new EnumMap<Door, Integer>(settings.ports());
        for (var part : Parts.of(settings)) {
            entry(part.name()).ifPresent(entry -> {
                for (int i = 0; i < part.doors().size(); i++) {
                    ports.put(part.doors().get(i), entry.ports().get(i));
                }
            });
        }
        return new Settings(settings.project(), settings.home(), ports, settings.memory(), settings.country());
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
