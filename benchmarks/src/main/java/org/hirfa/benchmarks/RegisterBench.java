package org.hirfa.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.HdrHistogram.Histogram;
import org.hirfa.embedded.Ports;
import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How the registry does with a whole country's artisans.
@Command(name = "register", description = "Search, reads, acceptance and verification with 10,000 and with 1,000,000 artisans.")
final class RegisterBench implements Callable<Integer> {

    private static final int SAMPLES = 400;
    private static final int PREPARED = 1200;

    @Option(names = "--small", defaultValue = "10000", description = "artisans to begin with (default ${DEFAULT-VALUE})")
    private int small;

    @Option(names = "--artisans", defaultValue = "1000000", description = "artisans in the end (default ${DEFAULT-VALUE})")
    private int large;

    @Option(names = "--clients", defaultValue = "8", description = "that accept at the same time (default ${DEFAULT-VALUE})")
    private int clients;

    private final Map<String, Histogram> few = new LinkedHashMap<>();
    private final Map<String, Histogram> many = new LinkedHashMap<>();
    private int numbers;

    /// @param accepted acceptances a second by the registry
    /// @param limit    transactions a second of the same SQL by pgbench
    private record Writes(double accepted, double limit, int statements) {}

    /// @param verified answers a second through the gateway
    /// @param limit    of a constant answer through the same gateway
    private record Checks(double verified, double limit) {}

    @Override
    public Integer call() throws Exception {
        for (var program : List.of("nginx", "wrk", "pgbench")) {
            if (!Shell.has(program)) {
                System.out.println("This measurement needs the program " + program + ", which is not installed (Debian: apt-get install nginx wrk postgresql-contrib).");
                return 1;
            }
        }
        var home = ResultPage.project().resolve("benchmarks/target/register");
        EventBench.delete(home.resolve("data"));
        var folder = Files.createDirectories(home);
        System.out.println("Starting a platform with fresh data, and " + small + " artisans");
        try (var platform = start(home)) {
            new RegisterLoad(platform.addresses()).people(1, small);
        }
        try (var platform = start(home)) {
            caughtUp(platform, small);
            few.putAll(answers(platform));
            System.out.println("Loading up to " + large + " artisans");
            var load = new RegisterLoad(platform.addresses());
            load.withoutSearchIndexes(true);
            load.people(small + 1, large);
        }
        try (var platform = start(home)) {
            caughtUp(platform, large);
            new RegisterLoad(platform.addresses()).withoutSearchIndexes(false);
            new RegisterLoad(platform.addresses()).vacuum();
            many.putAll(answers(platform));
            var writes = writes(platform, folder);
            write(writes, checks(platform, folder));
        }
        return 0;
    }

    private static Platform start(Path home) {
        return Platform.builder().project(ResultPage.project()).home(home).freePorts().start();
    }

    private static void caughtUp(Platform platform, int artisans) throws SQLException, InterruptedException {
        var load = new RegisterLoad(platform.addresses());
        while (load.count("artisan_search") < artisans) {
            Thread.sleep(1000);
        }
        load.vacuum();
    }

    private Map<String, Histogram> answers(Platform platform) throws SQLException {
        System.out.println("Asking one thing after the other");
        var registry = new Gateway(platform.addresses(), platform.addresses().service("registry"));
        var registrations = new Registrations(registry);
        var ready = prepared(registrations, SAMPLES / 2 + 1);
        var card = verification(registry, registrations.accept(ready.removeFirst()));
        return new Asked(registry, ids(platform)).all(SAMPLES, n -> registrations.accept(ready.get(n)), card);
    }

    private List<String> prepared(Registrations registrations, int howMany) {
        var paths = new ArrayList<>(registrations.prepare(howMany, numbers));
        numbers += howMany;
        return paths;
    }

    private static List<String> ids(Platform platform) throws SQLException {
        try (var connection = new RegisterLoad(platform.addresses()).connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from artisan where wilaya = '48' and registered_by = 'load' order by md5(id::text) limit 100")) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    /// The path that the QR code of a printed card leads to.
    private static String verification(Gateway registry, String artisan) {
        var card = registry.get(Visitor.AGENT, "/api/registry/v1/artisans/" + artisan + "/cards").required().at("/items/0/id");
        var path = "/api/registry/v1/cards/" + card;
        registry.act(Visitor.AGENT, path, "*", "print", Map.of()).required();
        registry.act(Visitor.AGENT, path, "*", "deliver", Map.of()).required();
        var address = registry.get(Visitor.AGENT, path).required().at("/verification");
        return address.substring(address.indexOf("/verify/"));
    }

    private Writes writes(Platform platform, Path folder) throws Exception {
        System.out.println("Accepting as fast as possible, beside pgbench");
        var database = new RegisterLoad(platform.addresses());
        var registrations = new Registrations(new Gateway(platform.addresses(), platform.addresses().service("registry")));
        registrations.acceptAll(prepared(registrations, 200));
        var sample = prepared(registrations, 1).getFirst();
        var artisan = new String[1];
        var statements = new SentStatements(database).during("application", () -> artisan[0] = registrations.accept(sample));
        var bench = new PgBench(platform.addresses(), database);
        var script = bench.script(folder, statements, ownOf(database, artisan[0]), prepared(registrations, PREPARED).stream().map(RegisterBench::id).toList());
        var load = prepared(registrations, PREPARED);
        double limit = bench.run(script, clients, PREPARED / 2);
        double first = rate(registrations, load.subList(0, PREPARED / 2));
        double second = rate(registrations, load.subList(PREPARED / 2, PREPARED));
        limit = (limit + bench.run(script, clients, PREPARED / 2)) / 2;
        return new Writes((first + second) / 2, limit, statements.size());
    }

    private static double rate(Registrations registrations, List<String> applications) {
        long began = System.nanoTime();
        registrations.acceptAll(applications);
        return applications.size() / ((System.nanoTime() - began) / 1e9);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, String> ownOf(RegisterLoad database, String artisan) throws SQLException {
        try (var connection = database.connect(); var select = connection.prepareStatement("""
                select p.id as application, a.person_id as person, a.id as artisan, c.id as card, a.registration_number as registration, c.number as card_number
                  from artisan a join application p on p.artisan_id = a.id join card c on c.artisan_id = a.id where a.id = ?::uuid
                """)) {
            select.setString(1, artisan);
            try (var row = select.executeQuery()) {
                row.next();
                var own = new LinkedHashMap<String, String>();
                for (var column : List.of("application", "person", "artisan", "card", "registration", "card_number")) {
                    own.put(column, row.getString(column));
                }
                return own;
            }
        }
    }

    private Checks checks(Platform platform, Path folder) throws Exception {
        System.out.println("Verifying a card beside a constant answer, through a gateway each");
        var registry = new Gateway(platform.addresses(), platform.addresses().service("registry"));
        var registrations = new Registrations(registry);
        var path = verification(registry, registrations.accept(prepared(registrations, 1).getFirst()));
        int constant = Ports.free();
        var verified = new ArrayList<Double>();
        var limit = new ArrayList<Double>();
        try (var _ = Nginx.constantAnswer(folder, constant);
                var real = UnlimitedGateway.start(platform, folder, platform.addresses().service("registry").getPort());
                var least = UnlimitedGateway.start(platform, folder, constant)) {
            requests(real.port(), path, 15);
            requests(least.port(), path, 10);
            for (int round = 0; round < 3; round++) {
                verified.add(requests(real.port(), path, 6));
                limit.add(requests(least.port(), path, 6));
            }
        }
        return new Checks(StartBench.median(verified), StartBench.median(limit));
    }

    private static double requests(int port, String path, int seconds) {
        var output = Shell.output(List.of("wrk", "-t1", "-c32", "-d" + seconds + "s", "-H", "Accept: application/json", "http://127.0.0.1:" + port + path));
        if (output.contains("Non-2xx")) {
            throw new IllegalStateException("not every answer was good: " + output);
        }
        return Double.parseDouble(output.replaceAll("(?s).*Requests/sec: +([0-9.]+).*", "$1"));
    }

    private void write(Writes writes, Checks checks) {
        var rows = new ArrayList<List<String>>();
        many.forEach((name, slow) -> rows.add(List.of(name, ms(few.get(name), 50), ms(few.get(name), 95), ms(slow, 50), ms(slow, 95),
                "%.2f".formatted((double) slow.getValueAtPercentile(50) / few.get(name).getValueAtPercentile(50)),
                "%.2f".formatted((double) slow.getValueAtPercentile(95) / few.get(name).getValueAtPercentile(95)))));
        new ResultPage("register", "The registry with a country's artisans")
                .text(("%,d and %,d artisans with names in both scripts, communes, crafts, applications, cards and a history, loaded by SQL; the registry "
                        + "itself wrote what they are searched by. One client, one request after the other, by the registry; %d of each kind, a quarter of them before that are not counted "
                        + "(half as many acceptances). The names are 30, in both scripts: common and rare, whole, begun and misspelt.").formatted(small, large, SAMPLES))
                .table(List.of("ms", "%,d: p50".formatted(small), "p95", "%,d: p50".formatted(large), "p95", "p50, times", "p95, times"), rows)
                .text("Aims: a search by name under 50 ms at p95; every latency at most 1.5 times that with few artisans.")
                .text("## Acceptance beside pgbench")
                .text(("%d clients accept as fast as the registry answers: **%.0f a second**. pgbench with as many clients runs the same %d statements, taken from the "
                        + "server's log of one acceptance, on the same server and the same kind of applications: **%.0f a second** (and one statement more, "
                        + "which takes the next application). Registry to pgbench: **%.2f** (aim: at least 0.5).")
                        .formatted(clients, writes.accepted(), writes.statements(), writes.limit(), writes.accepted() / writes.limit()))
                .text("## Verification of a card, through the gateway")
                .text(("A card's QR code, 32 connections: **%.0f a second**; a constant answer from memory through a gateway of the same kind: **%.0f a second**. "
                        + "Verification to constant answer: **%.2f** (aim: at least 0.7). Medians of 3 runs of 6 s each, interleaved.")
                        .formatted(checks.verified(), checks.limit(), checks.verified() / checks.limit()))
                .write();
    }

    private static String ms(Histogram micros, double percentile) {
        return "%.1f".formatted(micros.getValueAtPercentile(percentile) / 1000.0);
    }
}
