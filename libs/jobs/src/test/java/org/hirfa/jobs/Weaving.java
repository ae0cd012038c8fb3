package org.hirfa.jobs;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Singleton;

import org.hirfa.problem.StandardProblem;

import io.agroal.api.AgroalDataSource;

/// Work for tests: each item says what shall happen to it, and leaves a row when it is kept.
@Singleton
public class Weaving implements JobWork {

    static final String KIND = "weave";

    /// How often each item was begun, kept or not.
    final Map<String, AtomicInteger> begun = new ConcurrentHashMap<>();

    volatile CountDownLatch atGate = new CountDownLatch(1);
    volatile CountDownLatch gate = new CountDownLatch(1);
    volatile boolean endFails;

    private final AgroalDataSource database;

    Weaving(AgroalDataSource database) {
        this.database = database;
    }

    record Order(String colour) {}

    record Rug(String name, String fate) {

        static Rug plain(int number) {
            return new Rug("rug-" + number, "good");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict work(Job job, JobItem item) {
        var rug = item.as(Rug.class);
        begun.computeIfAbsent(rug.name(), _ -> new AtomicInteger()).incrementAndGet();
        keep(job, rug.name());
        return switch (rug.fate()) {
            case "refused" -> throw StandardProblem.INVALID_INPUT.because().at("/name", "invalid");
            case "refused-quietly" -> new Verdict.Refused(StandardProblem.EDIT_CONFLICT.because());
            case "skipped" -> Verdict.skipped("woven-before");
            case "poison" -> throw new IllegalStateException("the loom broke");
            case "error" -> throw new StackOverflowError();
            case "gate" -> throughGate();
            case "backend-dies" -> begun.get(rug.name()).get() == 1 ? withoutDatabase() : Verdict.done();
            default -> Verdict.done(job.orderAs(Order.class).colour() + " " + rug.name());
        };
    }

    @Override
    public void finished(Job job) {
        keep(job, "end");
        if (endFails) {
            throw StandardProblem.EDIT_CONFLICT.because();
        }
    }

    List<String> woven(Job job) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select name from woven where job = ? order by place")) {
            select.setObject(1, job.id());
            try (var rows = select.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    private Verdict throughGate() {
        atGate.countDown();
        try {
            gate.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Verdict.done();
    }

    private Verdict withoutDatabase() {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pg_backend_pid())");
            return Verdict.done();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(Job job, String name) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into woven (job, name) values (?, ?)")) {
            insert.setObject(1, job.id());
            insert.setString(2, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
