package org.hirfa.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/// Starts parts, each as soon as what it needs is ready, and waits until all are.
final class StartUp {

    /// Keycloak's very first start writes its tables and the realm; on a slow disk that takes a minute.
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Progress progress;
    private final Consumer<Part> started;
    /// Held for writing by who abandons the start, so that no process appears afterwards.
    private final ReadWriteLock starting = new ReentrantReadWriteLock();
    private volatile boolean abandoned;

    /// @param started is told of each part as soon as it has a process
    StartUp(Progress progress, Consumer<Part> started) {
        this.progress = progress;
        this.started = started;
    }

    /// @param parts each after those it needs; what is needed and not among them runs already
    /// @throws PartDied the first that went wrong; the others are left as they are, for the caller to stop
    void run(List<Part> parts) {
        Map<String, CompletableFuture<Part>> ready = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : parts) {
                var needed = part.needs().stream().map(ready::get).filter(Objects::nonNull)
                        .toArray(CompletableFuture<?>[]::new);
                var prepared = CompletableFuture.runAsync(() -> part.prepare(what -> progress.note(part.name(), what)), threads);
                ready.put(part.name(), CompletableFuture.allOf(needed).thenCombineAsync(prepared, (_, _) -> start(part), threads));
            }
            var all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture<?>[]::new));
            ready.values().forEach(one -> one.whenComplete((_, failure) -> {
                if (failure != null) {
                    abandoned = true;
                    all.completeExceptionally(failure);
                }
            }));
            all.join();
        } catch (CompletionException e) {
            throw reasonOf(e);
        }
    }

    private static RuntimeException reasonOf(CompletionException wrapped) {
        return switch (wrapped.getCause()) {
            case CompletionException inner -> reasonOf(inner);
            case RuntimeException reason -> reason;
            case null, default -> wrapped;
        };
    }

    /// Lets a running start end soon. When this returns, no more processes are started.
    void abandon() {
        starting.writeLock().lock();
        abandoned = true;
        starting.writeLock().unlock();
    }

    private Part start(Part part) {
        long began = System.nanoTime();
        progress.starting(part.name());
        launch(part);
        progress.launched(part.name());
        await(part, began);
        progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - began));
        return part;
    }

    private void launch(Part part) {
        starting.readLock().lock();
        try {
            if (abandoned) {
                throw new Refusal("The start was broken off.");
            }
            part.start();
            started.accept(part);
        } finally {
            starting.readLock().unlock();
        }
    }

    private void await(Part part, long began) {
        while (!part.isReady()) {
            if (abandoned) {
                throw new Refusal("The start was broken off.");
            }
            if (part.process().isEmpty()) {
                throw new PartDied("The part " + part.name() + " ended while it was starting.", part.log());
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new PartDied("The part " + part.name() + " is not ready after " + PATIENCE.toSeconds() + " s.", part.log());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal("The start was broken off.");
            }
        }
    }
}
