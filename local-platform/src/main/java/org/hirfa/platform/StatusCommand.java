package org.hirfa.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Shows what runs.
@Command(name = "status", description = "Show the parts: process, ports, memory, time since the start.")
final class StatusCommand implements Callable<Integer> {

    /// As of `systemctl status`: the thing is known, and not running.
    private static final int NOT_RUNNING = 3;

    @Mixin
    private Choices choices = new Choices();

    private final PrintStream out = System.out;
    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        var settings = choices.settings();
        var files = new RunFiles(settings.home());
        var names = Parts.of(settings).stream().map(Part::name).collect(Collectors.toList());
        names.add(RunFiles.LAUNCHER);
        if (names.stream().allMatch(name -> files.running(name).isEmpty())) {
            out.println("The platform is not running.");
            return NOT_RUNNING;
        }
        out.printf("%-10s %8s  %-14s %10s  %s%n", "part", "process", "ports", "memory", "up for");
        long total = 0;
        for (var name : names) {
            total += show(files, name);
        }
        out.printf("%-10s %8s  %-14s %7d MB%n", "together", "", "", total >> 20);
        if (files.running(RunFiles.LAUNCHER).isEmpty()) {
            out.println("The launcher is gone: ./hirfa down stops the rest.");
            return 1;
        }
        return 0;
    }

    private long show(RunFiles files, String name) {
        var process = files.running(name);
        if (process.isEmpty()) {
            out.printf("%-10s %8s%n", name, "-");
            return 0;
        }
        var entry = files.entry(name).orElseThrow();
        // The descendants of the launcher are the parts, which have lines of their own.
        long memory = name.equals(RunFiles.LAUNCHER) ? Memory.ofOne(entry.pid()) : Memory.of(process.get());
        out.printf("%-10s %8d  %-14s %7d MB  %s%n", name, entry.pid(), ports(entry.ports()), memory >> 20,
                Times.upTime(Duration.between(entry.since(), clock.instant())));
        return memory;
    }

    private static String ports(List<Integer> ports) {
        return ports.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
