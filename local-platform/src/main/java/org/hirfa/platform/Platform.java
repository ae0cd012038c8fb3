package org.hirfa.platform;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// A running platform: PostgreSQL, Kafka, Keycloak, the three services and the gateway, each a process of its own.
///
/// ```java
/// try (var platform = Platform.builder().home(Path.of("target/platform")).freePorts().start()) {
///     platform.part("registry").kill();
///     platform.start("registry");
/// }
/// ```
public final class Platform implements AutoCloseable {

    private final Settings settings;
    private final List<Part> parts;
    private final RunFiles files;
    private final Progress progress;
    private final StartUp startUp;
    private final CompletableFuture<Part> death = new CompletableFuture<>();
    /// Parts that end because somebody wants it.
    private final Set<String> resting = ConcurrentHashMap.newKeySet();
    private boolean closed;

    Platform(Settings settings, List<Part> parts, RunFiles files, Progress progress) {
        this.settings = settings;
        this.parts = parts;
        this.files = files;
        this.progress = progress;
        this.startUp = new StartUp(progress, this::watch);
    }

    public static PlatformBuilder builder() {
        return new PlatformBuilder();
    }

    /// Starts all parts and returns when all are ready. On failure what did start is left for [#close].
    void startAll() {
        startUp.run(parts);
        progress.finished();
    }

    public Addresses addresses() {
        return new Addresses(settings);
    }

    /// @param name postgres, kafka, keycloak, registry, training, funding or gateway
    public Part part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part is called " + name));
    }

    /// Ends one part at once, as a crash would; the platform goes on without it.
    public void kill(String name) {
        resting.add(name);
        part(name).kill();
    }

    /// Stops one part cleanly; the platform goes on without it.
    public void stop(String name) {
        resting.add(name);
        part(name).stop();
    }

    /// Starts one part that was stopped or killed, and waits until it is ready.
    public void start(String name) {
        var part = part(name);
        if (part.process().isPresent()) {
            throw new IllegalStateException(name + " runs already");
        }
        new StartUp(progress, this::watch).run(List.of(part));
    }

    /// Waits until some part ends by itself.
    Part awaitDeath() {
        return death.join();
    }

    /// Stops all parts, those that need others before those.
    @Override
    public void close() {
        startUp.abandon();
        synchronized (this) {                   // who comes second waits for the first
            if (!closed) {
                parts.forEach(part -> resting.add(part.name()));
                StopOrder.waves(parts).forEach(this::stopTogether);
                files.remove(RunFiles.LAUNCHER);
                files.release();
                closed = true;
            }
        }
    }

    private void stopTogether(List<Part> wave) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            wave.forEach(part -> threads.execute(() -> {
                if (part.process().isPresent()) {
                    progress.stopping(part.name());
                }
                part.stop();
                files.remove(part.name());
            }));
        }
    }

    private void watch(Part part) {
        var process = part.process().orElseThrow(
                () -> new PartDied("The part " + part.name() + " ended while it was starting.", part.log()));
        resting.remove(part.name());
        files.write(part.name(), process, part.doors().stream().map(settings::port).toList(), part.stopSignal());
        process.onExit().thenRun(() -> {
            if (!resting.contains(part.name())) {
                death.complete(part);
            }
        });
    }
}
