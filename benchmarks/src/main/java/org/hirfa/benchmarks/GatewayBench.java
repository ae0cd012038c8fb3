package org.hirfa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.hirfa.embedded.Ports;
import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What the gateway's work costs, against the least that any proxy costs.
@Command(name = "gateway", description = "Authenticated requests through the gateway beside nginx as a plain proxy, to the same backend.")
final class GatewayBench implements Callable<Integer> {

    private static final String PATH = "/api/registry/v1/applications";
    private static final double AIM = 0.6;

    @Option(names = "--rounds", defaultValue = "5", description = "runs of each, interleaved; the median counts (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "10", description = "length of a run (default ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--connections", defaultValue = "32", description = "default ${DEFAULT-VALUE}")
    private int connections;

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
            int backend = Ports.free();
            int nginx = Ports.free();
            try (var plain = NginxServers.start(folder, backend, nginx);
                    var gateway = UnlimitedGateway.start(platform, folder, backend)) {
                measure(Map.of("direct", backend, "nginx", nginx, "gateway", gateway.port()), token, plain, gateway);
            }
        }
        return 0;
    }

    private void measure(Map<String, Integer> ports, String token, NginxServers plain, UnlimitedGateway gateway) {
        run(ports.get("gateway"), token, 15);                           // the JVM compiles what is hot
        run(ports.get("nginx"), token, 3);
        var samples = new LinkedHashMap<String, List<Sample>>();
        for (int round = 0; round < rounds; round++) {
            for (var name : List.of("direct", "nginx", "gateway")) {
                double before = name.equals("gateway") ? gateway.processorSeconds() : plain.processorSeconds();
                double rate = run(ports.get(name), token, seconds);
                double after = name.equals("gateway") ? gateway.processorSeconds() : plain.processorSeconds();
                samples.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Sample(rate, (after - before) * 1e6 / (rate * seconds)));
                System.out.printf("round %d: %s %.0f requests/s%n", round + 1, name, rate);
            }
        }
        write(samples);
    }

    private double run(int port, String token, int length) {
        var output = Shell.output(List.of("wrk", "-t1", "-c" + connections, "-d" + length + "s", "-H", "Authorization: Bearer " + token,
                "http://127.0.0.1:" + port + PATH));
        if (output.contains("Non-2xx")) {
            throw new IllegalStateException("not every answer was good: " + output);
        }
        return Double.parseDouble(output.replaceAll("(?s).*Requests/sec: +([0-9.]+).*", "$1"));
    }

    private void write(Map<String, List<Sample>> samples) {
        var rows = new ArrayList<List<String>>();
        samples.forEach((name, runs) -> rows.add(List.of(name, "%.0f".formatted(rate(runs)),
                String.join(" ", runs.stream().map(run -> "%.0f".formatted(run.rate())).toList()),
                name.equals("direct") ? "" : "%.0f".formatted(StartBench.median(runs.stream().map(Sample::micros).toList())))));
        double ratio = rate(samples.get("gateway")) / rate(samples.get("nginx"));
        new ResultPage("gateway", "The gateway beside nginx")
                .text(("`GET %s` with a chamber agent's real token (RS256), %d connections kept alive by wrk, %d runs of %d s each, interleaved, "
                        + "all on the loopback address. The backend is an nginx that answers 512 bytes of JSON from memory, so that the proxies "
                        + "are what is measured. The proxy beside it is an nginx with connections to the backend kept alive and an access log, which looks "
                        + "at no token. The gateway runs as locally (same heap, same collector) with its limits per client raised, everything else "
                        + "on: token check with the cache of verified tokens, routes, headers, trace, access log.")
                        .formatted(PATH, connections, rounds, seconds))
                .table(List.of("way", "requests/s, median", "runs", "proxy's processor time a request, µs"), rows)
                .text("Gateway to nginx: **%.2f** (aim: at least %.1f).".formatted(ratio, AIM))
                .write();
    }

    private static double rate(List<Sample> runs) {
        return StartBench.median(runs.stream().map(Sample::rate).toList());
    }
}
