package org.hirfa.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
    private static final int PREPARED = 640;

    @Option(names = "--small", defaultValue = "10000", description = "artisans to begin with (default ${DEFAULT-VALUE})")
    private int small;

    @Option(names = "--artisans", defaultValue = "1000000", description = "artisans in the end (default ${DEFAULT-VALUE})")
    private int large;

    @Option(names = "--clients", defaultValue = "8", description = "that accept at the same time (default ${DEFAULT-VALUE})")
    private int clients;

    private final long began = System.nanoTime();
    private RegisterPage page;
    private int numbers;

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
        page = new RegisterPage(small, large, SAMPLES, clients);
        tell("Starting a platform with fresh data, and " + small + " artisans");
        try (var platform = start(home)) {
            new RegisterLoad(platform.addresses()).people(1, small, large);
        }
        List<String> searchIndexes;
        try (var platform = start(home)) {
            caughtUp(platform);
            new RegisterLoad(platform.addresses()).vacuum();
            page.few(answers(platform, page::few));
            searchIndexes = grow(new RegisterLoad(platform.addresses()));
        }
        try (var platform = start(home)) {
            var load = new RegisterLoad(platform.addresses());
            tell("Waiting until the registry has made all of them searchable");
            caughtUp(platform);
            load.makeIndexes(searchIndexes);
            load.hurry(false);
            load.vacuum();
            page.many(answers(platform, page::many));
            boolean all = measured(() -> page.checks(checks(platform, folder)));
            all &= measured(() -> page.writes(writes(platform, folder)));
            page.show();
            tell(all ? "Done" : "Done, but not all could be measured");
            return all ? 0 : 1;
        }
    }

    private interface Measure {
        void take() throws Exception;
    }

    /// One measure that fails leaves the others.
    private boolean measured(Measure measure) {
        try {
            measure.take();
            return true;
        } catch (Exception e) {
            tell("Not measured: " + e);
            return false;
        }
    }

    /// @return the indexes that are left to be made when the rows by which people are found are written
    private List<String> grow(RegisterLoad load) throws Exception {
        tell("Loading up to " + large + " artisans");
        load.hurry(true);
        var indexes = load.dropIndexes().stream().collect(Collectors.partitioningBy(index -> index.contains("artisan_search")));
        load.people(small + 1, large, large);
        tell("Making their indexes");
        load.makeIndexes(indexes.get(false));
        return indexes.get(true);
    }

    private void tell(String what) {
        System.out.printf("%4d s  %s%n", (System.nanoTime() - began) / 1_000_000_000, what);
    }

    /// A run that is stopped leaves no server behind.
    private static Platform start(Path home) {
        var platform = Platform.builder().project(ResultPage.project()).home(home).freePorts().start();
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
        return platform;
    }

    private static void caughtUp(Platform platform) throws SQLException, InterruptedException {
        var load = new RegisterLoad(platform.addresses());
        while (load.notYetFound() > 0) {
            Thread.sleep(1000);
        }
    }

    private Map<String, Histogram> answers(Platform platform, Consumer<Map<String, Histogram>> soFar) throws SQLException {
        tell("Asking one thing after the other");
        var registry = new Gateway(platform.addresses(), platform.addresses().service("registry"));
        var registrations = new Registrations(registry);
        var ready = prepared(registrations, SAMPLES / 2 + 1);
        var card = verification(registry, registrations.accept(ready.removeFirst()));
        return new Asked(registry, ids(platform)).all(SAMPLES, n -> registrations.accept(ready.get(n)), card, soFar);
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

    private RegisterPage.Writes writes(Platform platform, Path folder) throws Exception {
        tell("Accepting as fast as possible, beside pgbench");
        var database = new RegisterLoad(platform.addresses());
        var registrations = new Registrations(new Gateway(platform.addresses(), platform.addresses().service("registry")));
        registrations.acceptAll(prepared(registrations, 200));
        var sample = prepared(registrations, 1).getFirst();
        var artisan = new String[1];
        var statements = new SentStatements(database).during("application_step", () -> artisan[0] = registrations.accept(sample));
        var bench = new PgBench(platform.addresses(), database);
        var script = bench.script(folder, statements, ownOf(database, artisan[0]), prepared(registrations, PREPARED).stream().map(RegisterBench::id).toList());
        var load = prepared(registrations, PREPARED);
        double limit = bench.run(script, clients, PREPARED / 2);
        double first = rate(registrations, load.subList(0, PREPARED / 2));
        double second = rate(registrations, load.subList(PREPARED / 2, PREPARED));
        limit = (limit + bench.run(script, clients, PREPARED / 2)) / 2;
        return new RegisterPage.Writes((first + second) / 2, limit, statements.size());
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
                select p.id as application, a.person_id as person, a.id as artisan, c.id as card, a.registration_number as registration, c.number as card_number,
                       e.id as evidence, p.receipt_number as receipt
                  from artisan a join application p on p.artisan_id = a.id join card c on c.artisan_id = a.id
                  join application_evidence e on e.application_id = p.id where a.id = ?::uuid
                """)) {
            select.setString(1, artisan);
            try (var row = select.executeQuery()) {
                row.next();
                var own = new LinkedHashMap<String, String>();
                for (var column : List.of("application", "person", "artisan", "card", "registration", "card_number", "evidence", "receipt")) {
                    own.put(column, row.getString(column));
                }
                return own;
            }
        }
    }

    private RegisterPage.Checks checks(Platform platform, Path folder) throws Exception {
        tell("Verifying a card beside a constant answer, through a gateway each");
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
        return new RegisterPage.Checks(StartBench.median(verified), StartBench.median(limit));
    }

    private static double requests(int port, String path, int seconds) {
        var output = Shell.output(List.of("wrk", "-t1", "-c32", "-d" + seconds + "s", "-H", "Accept: application/json", "http://127.0.0.1:" + port + path));
        if (output.contains("Non-2xx")) {
            throw new IllegalStateException("not every answer was good: " + output);
        }
        return Double.parseDouble(output.replaceAll("(?s).*Requests/sec: +([0-9.]+).*", "$1"));
    }
}
