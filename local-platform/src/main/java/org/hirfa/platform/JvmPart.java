package org.hirfa.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// A part that runs in a JVM of its own.
final class JvmPart implements Part {

    private static final long SECONDS_TO_STOP = 20;

    /// @param needs       see [Part#needs]
    /// @param files       what must have been built
    /// @param command     arguments after `java`
    /// @param environment what is added to this process's environment
    /// @param ready       whether it does its work
    /// @param preparation see [Part#prepare]
    record Plan(String name, Set<String> needs, List<Door> doors, Path log, List<Path> files, List<String> command,
            Map<String, String> environment, BooleanSupplier ready, Consumer<Consumer<String>> preparation) {}

    private final Plan plan;
    private volatile @Nullable Process process;

    JvmPart(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public Set<String> needs() {
        return plan.needs();
    }

    @Override
    public List<Door> doors() {
        return plan.doors();
    }

    @Override
    public Path log() {
        return plan.log();
    }

    @Override
    public void prepare(Consumer<String> note) {
        for (var file : plan.files()) {
            if (!Files.exists(file)) {
                throw new Refusal("The part " + name() + " is not built: " + file + " is missing. ./hirfa up builds it; so does ./mvnw package -Pquick.");
            }
        }
        plan.preparation().accept(note);
    }

    @Override
    public synchronized void start() {
        if (process().isPresent()) {
            throw new IllegalStateException(name() + " runs already");
        }
        try {
            Files.createDirectories(log().getParent());
            // Ctrl-C reaches the whole group of processes at once. The parts ignore it: the launcher stops them in order.
            var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh", Java.executable()));
            command.addAll(plan.command());
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log().toFile()))
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(plan.environment());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name(), e);
        }
    }

    @Override
    public boolean isReady() {
        return plan.ready().getAsBoolean();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    @Override
    public void stop() {
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
