package org.hirfa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.hirfa.platform.Addresses;
import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.PathBroken;
import org.hirfa.platform.demo.Visitor;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How soon funding knows of what the registry has committed.
@Command(name = "events", description = "From a commit in the registry to its visibility in funding, at a steady rate of writes.")
final class EventBench implements Callable<Integer> {

    private static final int WARM_UP = 300;
    private static final int HTTP_CHECK_EVERY = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(names = "--rate", defaultValue = "50", description = "writes a second (default ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "default ${DEFAULT-VALUE}")
    private int seconds;

    /// @param took of the load itself, to show whether the rate was held
    private record Run(Histogram delays, Histogram overHttp, double took, int failed) {}

    @Override
    public Integer call() throws Exception {
        var home = ResultPage.project().resolve("benchmarks/target/platform");
        delete(home.resolve("data"));
        System.out.println("Starting a platform with fresh data");
        var builder = Platform.builder().project(ResultPage.project()).home(home).freePorts();
        try (var platform = builder.start()) {
            CommitTimes.keep(platform.addresses());
        }
        System.out.println("Starting it again, with commit times kept");
        try (var platform = builder.start()) {
            write(measure(platform.addresses(), new CommitTimes(platform.addresses())));
        }
        return 0;
    }

    private Run measure(Addresses addresses, CommitTimes times) throws Exception {
        var registrations = new Registrations(new Gateway(addresses, addresses.service("registry")));
        var funding = new Gateway(addresses, addresses.service("funding"));
        System.out.println("Preparing " + (WARM_UP + rate * seconds) + " applications");
        var warmUp = registrations.prepare(WARM_UP, 0);
        var load = registrations.prepare(rate * seconds, WARM_UP);
        System.out.println("Warming up, then " + rate + " registrations a second for " + seconds + " s");
        registrations.acceptAll(warmUp);
        settle(times, WARM_UP);
        var overHttp = new ConcurrentHistogram(3);
        var from = Instant.now(Clock.systemUTC());
        long began = System.nanoTime();
        int failed = accept(registrations, funding, load, overHttp);
        double took = (System.nanoTime() - began) / 1e9;
        settle(times, WARM_UP + load.size() - failed);
        return new Run(times.delays(from), overHttp, took, failed);
    }

    /// Sends each write at its own time, however long the ones before take.
    ///
    /// @return how many were not answered as they should be
    private int accept(Registrations registrations, Gateway funding, List<String> applications, Histogram overHttp)
            throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        long step = 1_000_000_000L / rate;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < applications.size(); i++) {
                LockSupport.parkNanos(began + i * step - System.nanoTime());
                var application = applications.get(i);
                boolean check = i % HTTP_CHECK_EVERY == 0;
                sent.add(clients.submit(() -> one(registrations, funding, application, check ? overHttp : null)));
            }
            int failed = 0;
            for (var one : sent) {
                failed += one.get() ? 0 : 1;
            }
            return failed;
        }
    }

    private static boolean one(Registrations registrations, Gateway funding, String application, @Nullable Histogram overHttp) {
        String artisan;
        try {
            artisan = registrations.accept(application);
        } catch (PathBroken e) {
            return false;
        }
        if (overHttp != null) {
            long answered = System.nanoTime();
            untilKnown(funding, registrations.numberOf(artisan));
            overHttp.recordValue((System.nanoTime() - answered) / 1_000);
        }
        return true;
    }

    /// Asks funding as a client does, until it knows the artisan.
    private static void untilKnown(Gateway funding, String number) {
        long began = System.nanoTime();
        while (funding.get(Visitor.ANADE, "/api/funding/v1/eligibility/" + number + "?scheme=ANADE-TRIANGULAR").status() != 200) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("funding never heard of " + number);
            }
        }
    }

    private static void settle(CommitTimes times, int expected) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        while (times.heard() < expected) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("funding knows " + times.heard() + " of " + expected + " artisans");
            }
            Thread.sleep(200);
        }
    }

    private void write(Run run) {
        new ResultPage("events", "From a commit in the registry to its visibility in funding")
                .text(("%d registrations (`POST applications/{id}/accept`, by the director's token, to the registry itself) at %d a second, %.0f s "
                        + "in all; each writes the artisan, a card, an answer and two events. The delay is that between two commits by the database "
                        + "server's commit timestamps: that of the registration, and that of the funding service's copy. %d registrations before "
                        + "that warmed the JVMs and are not counted. Not answered as they should be: %d.")
                        .formatted(rate * seconds, rate, run.took(), WARM_UP, run.failed()))
                .table(List.of("ms", "p50", "p95", "p99", "max", "count"), List.of(
                        row("commit to commit", run.delays()), row("answer of the registry to answer of funding, by HTTP", run.overHttp())))
                .text("The second row asks funding again and again from the registry's answer on, for every " + HTTP_CHECK_EVERY
                        + "th registration, and includes one read of the new number: what a client sees. Aim: p99 of the first row under 200 ms at 50 a second.")
                .write();
    }

    private static List<String> row(String name, Histogram micros) {
        var row = new ArrayList<>(List.of(name));
        for (double percentile : new double[] {50, 95, 99, 100}) {
            row.add("%.1f".formatted(micros.getValueAtPercentile(percentile) / 1000.0));
        }
        row.add("" + micros.getTotalCount());
        return row;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
