package org.hirfa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A page of results in Markdown: machine, date, figures, how to repeat them.
final class ResultPage {

    private final String name;
    private final List<String> lines = new ArrayList<>();

    ResultPage(String name, String title) {
        this.name = name;
        lines.add("# " + title);
        lines.add("");
        lines.add("Measured on " + Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MINUTES) + ", " + machine() + ".");
        lines.add("Load, platform and database share the machine. Repeat it by `./hirfa bench " + name + "`.");
    }

    ResultPage text(String paragraph) {
        lines.add("");
        lines.add(paragraph);
        return this;
    }

    ResultPage table(List<String> head, List<List<String>> rows) {
        lines.add("");
        lines.add("| " + String.join(" | ", head) + " |");
        lines.add("|" + "---|".repeat(head.size()));
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        return this;
    }

    /// Writes the page and prints it.
    void write() {
        save();
        System.out.println();
        lines.forEach(System.out::println);
        System.out.println();
        System.out.println("Written to " + project().relativize(file()));
    }

    /// Writes the page as far as it goes.
    void save() {
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return project().resolve("benchmarks/results/" + name + ".md");
    }

    static Path project() {
        return Path.of(System.getProperty("hirfa.project", "")).toAbsolutePath().normalize();
    }

    private static String machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getAvailableProcessors() + " processors (" + processor() + "), "
                + (system.getTotalMemorySize() >> 30) + " GiB of memory, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", Java " + Runtime.version();
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst().orElse("not named");
        } catch (IOException e) {
            return "not named";
        }
    }
}
