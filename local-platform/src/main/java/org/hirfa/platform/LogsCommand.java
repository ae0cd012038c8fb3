package org.hirfa.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what a part wrote.
@Command(name = "logs", description = "Show the end of a part's log.")
final class LogsCommand implements Callable<Integer> {

    @Mixin
    private Choices choices = new Choices();

    @Parameters(paramLabel = "NAME", description = "a part, or launcher, or build")
    private String name = "";

    @Option(names = {"-f", "--follow"}, description = "go on with what is written from now on")
    private boolean follow;

    @Option(names = {"-n", "--lines"}, description = "how many lines, 100 if not given")
    private int lines = 100;

    @Option(names = "--raw", description = "lines as they were written, JSON ones too")
    private boolean raw;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var log = choices.settings().log(name);
        if (!Files.exists(log) || !log.getParent().equals(log.normalize().getParent())) {
            throw new Refusal("There is no log of '" + name + "'; there are: " + names(log.normalize().getParent()) + ".");
        }
        out.println(raw ? LogTail.last(log, lines) : LogTail.readable(log, lines));
        if (follow) {
            follow(log);
        }
        return 0;
    }

    private void follow(Path log) throws IOException, InterruptedException {
        try (var reader = Files.newBufferedReader(log)) {
            reader.skip(Files.size(log));
            while (!Thread.interrupted()) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    out.println(raw ? line : LogLine.readable(line));
                }
                Thread.sleep(200);
            }
        }
    }

    private static String names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "none yet";
        }
        try (var files = Files.list(folder)) {
            return String.join(", ", files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".log"))
                    .map(file -> file.substring(0, file.length() - 4)).sorted().toList());
        }
    }
}
