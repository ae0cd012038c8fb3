package org.hirfa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;

import org.hirfa.embedded.Ports;
import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What the gateway's work costs, against the least that any proxy costs.
@Command(name = "gateway", description = "Authenticated requests through the gateway beside nginx as a plain proxy, to the same backend.")
final class GatewayBench implements Callable<Integer> {

    /// A path that needs a token at the gateway; the constant backend answers anything.
    private static final String PROTECTED = "/api/registry/v1/applications";
    private static final String REAL = "/api/registry/v1/wilayas/48";
    private static final double AIM = 0.6;
    private static final List<String> HEAD = List.of("way", "requests/s, median", "runs", "proxy's processor time a request, µs");

    @Option(names = "--rounds", defaultValue = "5", description = "runs of each, interleaved; the median counts (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "10", description = "length of a run (default ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--connections", defaultValue = "32", description = "default ${DEFAULT-VALUE}")
    private int connections;

    /// @param backendName in words
    /// @param backend its port
    private record Case(String backendName, String path, int backend, String token) {}

    /// @param samples by way, in the order of the runs
    private record Result(Case given, Map<String, List<Sample>> samples) {}

    /// @param rate answered requests a second
    /// @param micros processor time of the proxy a request
    private record Sample(double rate, double micros) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (var program : List.of("nginx", "wrk")) {
            if (!Shell.has(program)) {
                System.out.println("This measurement needs the program " + program + ", which is not installed (Debian: apt-get install " + program + ").");
                return 1;
            }
        }
        var folder = Files.createDirectories(ResultPage.project().resolve("benchmarks/target/gateway"));
        System.out.println("Starting a platform for real tokens");
        try (var platform = Platform.builder().project(ResultPage.project()).home(ResultPage.project().resolve("benchmarks/target/platform"))
                .freePorts().start()) {
            var token = new Gateway(platform.addresses()).tokens().tokenOf(Visitor.AGENT);
            int constant = Ports.free();
            try (var _ = Nginx.constantAnswer(folder, constant)) {
                var strict = measure(platform, new Case("an nginx that answers 512 bytes of JSON from memory", PROTECTED, constant, token));
                var real = measure(platform, new Case("the registry itself, with its database", REAL,
                        platform.addresses().service("registry").getPort(), token));
                write(strict, real);
            }
        }
        return 0;
    }

    private Result measure(Platform platform, Case given) throws IOException, InterruptedException {
        var folder = ResultPage.project().resolve("benchmarks/target/gateway");
        int port = Ports.free();
        try (var nginx = Nginx.proxy(folder, port, given.backend());
                var gateway = UnlimitedGateway.start(platform, folder, given.backend())) {
            run(gateway.port(), given, 15);                            // the JVMs compile what is hot
            run(port, given, 3);
            var samples = new LinkedHashMap<String, List<Sample>>();
            for (int round = 1; round <= rounds; round++) {
                sample(samples, "direct", given, given.backend(), () -> 0);
                sample(samples, "nginx", given, port, nginx::processorSeconds);
                sample(samples, "gateway", given, gateway.port(), gateway::processorSeconds);
            }
            return new Result(given, samples);
        }
    }

    private void sample(Map<String, List<Sample>> samples, String name, Case given, int port, DoubleSupplier processorSeconds) {
        double before = processorSeconds.getAsDouble();
        double rate = run(port, given, seconds);
        double used = processorSeconds.getAsDouble() - before;
        samples.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Sample(rate, used * 1e6 / (rate * seconds)));
        System.out.printf("%s: %.0f requests/s%n", name, rate);
    }

    private double run(int port, Case given, int length) {
        var output = Shell.output(List.of("wrk", "-t1", "-c" + connections, "-d" + length + "s", "-H", "Authorization: Bearer " + given.token(),
                "http://127.0.0.1:" + port + given.path()));
        if (output.contains("Non-2xx")) {
            throw new IllegalStateException("not every answer was good: " + output);
        }
        return Double.parseDouble(output.replaceAll("(?s).*Requests/sec: +([0-9.]+).*", "$1"));
    }

    private void write(Result strict, Result real) {
        new ResultPage("gateway", "The gateway beside nginx")
                .text(("A chamber agent's real token (RS256), %d connections kept alive by wrk, %d runs of %d s each, interleaved, all on the "
                        + "loopback address. Beside the gateway stands an nginx (one worker) as a plain proxy, with connections to the "
                        + "backend kept alive and an access log, which looks at no token. The gateway runs as locally (same heap, same collector) with its "
                        + "limits per client raised and everything else on: token check with the cache of verified tokens, routes, headers, "
                        + "trace, access log.").formatted(connections, rounds, seconds))
                .text("## Backend: " + strict.given().backendName())
                .text("`GET " + strict.given().path() + "`. The backend costs next to nothing, so the proxies alone are compared.")
                .table(HEAD, rows(strict))
                .text("Gateway to nginx: **%.2f** (aim: at least %.1f).".formatted(ratio(strict), AIM))
                .text("## Backend: " + real.given().backendName())
                .text("`GET " + real.given().path() + "`: what a client notices.")
                .table(HEAD, rows(real))
                .text("Gateway to nginx: **%.2f**.".formatted(ratio(real)))
                .write();
    }

    private static List<List<String>> rows(Result result) {
        var rows = new ArrayList<List<String>>();
        result.samples().forEach((name, runs) -> rows.add(List.of(name, "%.0f".formatted(rate(runs)),
                String.join(" ", runs.stream().map(run -> "%.0f".formatted(run.rate())).toList()),
                name.equals("direct") ? "" : "%.0f".formatted(StartBench.median(runs.stream().map(Sample::micros).toList())))));
        return rows;
    }

    private static double ratio(Result result) {
        return rate(result.samples().get("gateway")) / rate(result.samples().get("nginx"));
    }

    private static double rate(List<Sample> runs) {
        return StartBench.median(runs.stream().map(Sample::rate).toList());
    }
}
