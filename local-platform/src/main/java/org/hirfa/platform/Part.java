package org.hirfa.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One process of the platform.
public sealed interface Part permits JvmPart, PostgresPart {

    String name();

    /// Parts that must be ready before this one starts, and stop after it.
    Set<String> needs();

    List<Door> doors();

    Path log();

    /// What must be done once before the first start.
    ///
    /// @param note is told what is being done, as it may take a while
    default void prepare(Consumer<String> note) {}

    /// Starts the process; it may take a while until it [#isReady].
    void start();

    boolean isReady();

    /// The running process, if it runs.
    Optional<ProcessHandle> process();

    /// Asks the process to end and waits for it; does nothing when it does not run.
    void stop();

    /// Ends the process at once, as a crash would.
    default void kill() {
        process().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /// The signal that ends it cleanly.
    default String stopSignal() {
        return "TERM";
    }
}
