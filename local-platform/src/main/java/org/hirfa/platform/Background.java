package org.hirfa.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A launcher without a terminal: the same command again as a process that stays, watched until all is ready.
final class Background {

    private final Path home;
    private final PrintStream out;

    Background(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /// Tells the process that waits for this launcher, if any, that it need not wait longer.
    static void markReady(Path home) {
        try {
            Files.writeString(ready(home), "" + ProcessHandle.current().pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return exit code: that of the launcher if it ended, 0 when all is ready
    int up() {
        var log = home.resolve("logs/launcher.log");
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(ready(home).getParent());
            Files.deleteIfExists(ready(home));
            var launcher = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile())).start();
            var ending = new Thread(launcher::destroy);
            Runtime.getRuntime().addShutdownHook(ending);
            boolean ready = follow(log, launcher);
            Runtime.getRuntime().removeShutdownHook(ending);
            return ready ? 0 : launcher.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean follow(Path log, Process launcher) throws IOException {
        try (var lines = Files.newInputStream(log)) {
            boolean alive;
            boolean ready;
            do {
                alive = launcher.isAlive();
                ready = Files.exists(ready(home));
                out.write(lines.readAllBytes());
                out.flush();
                Thread.sleep(100);
            } while (alive && !ready);
            return alive;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// This process's own command line, without the wish to go to the background and without a terminal.
    private static List<String> command() {
        var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh", Java.executable()));
        var arguments = ProcessHandle.current().info().arguments()
                .orElseThrow(() -> new Refusal("This system does not tell a process its own arguments: use ./hirfa up without --detach."));
        for (var argument : arguments) {
            if (!List.of("-d", "--detach", "-Dhirfa.terminal=true").contains(argument)) {
                command.add(argument);
            }
        }
        return command;
    }

    private static Path ready(Path home) {
        return home.resolve("run/ready");
    }
}
