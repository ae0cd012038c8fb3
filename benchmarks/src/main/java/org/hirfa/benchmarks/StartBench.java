package org.hirfa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hirfa.embedded.Ports;
import org.hirfa.platform.Door;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How long `./hirfa up` takes on data that is there, and how much memory everything holds then.
@Command(name = "start", description = "A warm ./hirfa up to the first answered request, and the memory of all processes.")
final class StartBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern PART = Pattern.compile("(?m)^(\\w+) +(\\d+) ");

    @Option(names = "--rounds", defaultValue = "3", description = "warm starts; the median counts (default ${DEFAULT-VALUE})")
    private int rounds;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path project = ResultPage.project();

    /// @param resident bytes of resident pages, those shared between processes counted in each
    /// @param proportional bytes, shared pages divided among those who share them
    private record Round(double seconds, long resident, long proportional) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Shell.output(List.of("sh", "-c", project.resolve("hirfa") + " status || true")).contains("postgres")) {
            System.out.println("The platform is running: stop it first by ./hirfa down.");
            return 1;
        }
        System.out.println("A first start, to have data");
        round();
        var warm = new ArrayList<Round>();
        for (int i = 1; i <= rounds; i++) {
            var round = round();
            System.out.printf("Warm start %d of %d: %.1f s%n", i, rounds, round.seconds());
            warm.add(round);
        }
        new ResultPage("start", "A warm start")
                .text("`./hirfa up --no-demo-data` with everything built and the data of an earlier start, from the shell's call to the first "
                        + "200 for `GET /api/registry/v1/wilayas/48` at the gateway, which goes through gateway, registry and database. "
                        + "Memory is read right after it and 20 requests to each service: resident pages of every process, the launcher included.")
                .table(List.of("round", "first answered request, s", "resident, MiB", "of it counted once where shared, MiB"), rows(warm))
                .text("Median %.1f s (aim: under 30 s on 2 cores); resident %d MiB (aim: under 2,560 MiB).".formatted(
                        median(warm.stream().map(Round::seconds).toList()), warm.getLast().resident() >> 20))
                .write();
        return 0;
    }

    private Round round() throws IOException, InterruptedException {
        int port = Ports.free();
        int identity = Ports.free();
        var builder = new ProcessBuilder(project.resolve("hirfa").toString(), "up", "--no-demo-data")
                .redirectErrorStream(true).redirectOutput(project.resolve("benchmarks/target/start.log").toFile());
        for (var door : Door.values()) {
            builder.environment().put(door.variable(), "" + switch (door) {
                case GATEWAY -> port;
                case KEYCLOAK -> identity;
                default -> Ports.free();
            });
        }
        long began = System.nanoTime();
        var up = builder.start();
        try {
            var seconds = untilAnswered(up, port, began);
            exercise(port);
            // The services do not wait for Keycloak, but its memory counts.
            for (int tries = 0; status(identity, "/realms/hirfa") != 200 && tries < 600; tries++) {
                Thread.sleep(100);
            }
            return memory(seconds);
        } finally {
            up.destroy();
            up.waitFor();
        }
    }

    private double untilAnswered(Process up, int port, long began) throws InterruptedException {
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            if (!up.isAlive()) {
                throw new IllegalStateException("./hirfa up ended; see benchmarks/target/start.log");
            }
            if (status(port, "/api/registry/v1/wilayas/48") == 200) {
                return (System.nanoTime() - began) / 1e9;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("no answer in " + PATIENCE);
    }

    private void exercise(int port) throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            for (var path : List.of("/api/registry/v1/nomenclature", "/api/training/v1/institutions", "/api/funding/v1/schemes")) {
                // The start is over only for the registry; the others may need some seconds more.
                for (int tries = 0; status(port, path) != 200 && tries < 300; tries++) {
                    Thread.sleep(100);
                }
            }
        }
    }

    private int status(int port, String path) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(10)).build(),
                    BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private Round memory(double seconds) {
        var status = Shell.output(List.of(project.resolve("hirfa").toString(), "status"));
        long resident = 0;
        long proportional = 0;
        var parts = PART.matcher(status);
        while (parts.find()) {
            var found = ProcessHandle.of(Long.parseLong(parts.group(2)));
            if (found.isEmpty()) {
                continue; // a step of a first start that ended meanwhile
            }
            var process = found.get();
            // The parts are the launcher's children and have lines of their own.
            var family = parts.group(1).equals("launcher") ? Stream.of(process) : Stream.concat(Stream.of(process), process.descendants());
            for (var one : family.toList()) {
                resident += kilobytes(one.pid(), "status", "VmRSS:") * 1024;
                proportional += kilobytes(one.pid(), "smaps_rollup", "Pss:") * 1024;
            }
        }
        return new Round(seconds, resident, proportional);
    }

    private static long kilobytes(long pid, String file, String label) {
        try (var lines = Files.lines(Path.of("/proc", "" + pid, file))) {
            return lines.filter(line -> line.startsWith(label)).map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;                                                  // ended meanwhile, as database sessions do
        }
    }

    private static List<List<String>> rows(List<Round> warm) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < warm.size(); i++) {
            var round = warm.get(i);
            rows.add(List.of("" + (i + 1), "%.1f".formatted(round.seconds()), "" + (round.resident() >> 20), "" + (round.proportional() >> 20)));
        }
        return rows;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
