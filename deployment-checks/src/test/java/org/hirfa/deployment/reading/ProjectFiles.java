package org.hirfa.deployment.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The project's own files, wherever the build was started from, and the tools of the machine that may read them too.
public final class ProjectFiles {

    private ProjectFiles() {
    }

    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder with mvnw above " + Path.of("").toAbsolutePath());
    }

    public static String text(String path) {
        return text(root().resolve(path));
    }

    public static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Runs a tool in the project's folder and gives what it printed; empty when the machine does not have it, or it
    /// does not know the command.
    ///
    /// @param probe   a command that succeeds where the tool can be used
    /// @param command the command whose output is wanted; it must succeed
    public static Optional<String> output(List<String> probe, List<String> command) {
        if (run(probe).filter(Run::succeeded).isEmpty()) {
            return Optional.empty();
        }
        var run = run(command).orElseThrow();
        if (!run.succeeded()) {
            throw new AssertionError(String.join(" ", command) + " failed:\n" + run.said());
        }
        return Optional.of(run.printed());
    }

    private static Optional<Run> run(List<String> command) {
        try {
            var printed = Files.createTempFile("printed", ".txt");
            var said = Files.createTempFile("said", ".txt");
            var process = new ProcessBuilder(command).directory(root().toFile())
                    .redirectOutput(printed.toFile()).redirectError(said.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " did not end");
            }
            var run = new Run(process.exitValue(), text(printed), text(said));
            Files.delete(printed);
            Files.delete(said);
            return Optional.of(run);
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private record Run(int code, String printed, String said) {

        boolean succeeded() {
            return code == 0;
        }
    }
}
