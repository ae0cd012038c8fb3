package org.hirfa.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Parts whose launcher is gone.
final class Leftovers {

    private static final long SECONDS = 25;

    private final RunFiles files;

    Leftovers(RunFiles files) {
        this.files = files;
    }

    /// Stops them, the last started first.
    ///
    /// @param names all parts in the order of their start
    /// @return those that were still running
    List<String> stop(List<String> names) {
        var stopped = new ArrayList<String>();
        for (var name : names.reversed()) {
            files.entry(name).ifPresent(entry -> entry.process().ifPresent(process -> {
                end(process, entry.stopSignal());
                stopped.add(name);
            }));
            files.remove(name);
        }
        return stopped;
    }

    private static void end(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start().waitFor();
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("cannot stop process " + process.pid(), e);
        }
    }
}
