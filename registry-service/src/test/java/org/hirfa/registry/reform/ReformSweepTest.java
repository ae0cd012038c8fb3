package org.hirfa.registry.reform;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ReformSweepTest.ByHand.class)
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ReformSweepTest {

    /// Nobody takes turns but the test.
    public static class ByHand implements QuarkusTestProfile {

        @Override
        public java.util.Map<String, String> getConfigOverrides() {
            return java.util.Map.of("hirfa.reforms.sweep-every", "off", "hirfa.jobs.runners", "0");
        }
    }

    private final UUID id = UUID.randomUUID();

    @Inject
    ReformSweep sweep;

    @Inject
    SettableClock clock;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void setForItsDay() throws SQLException {
        execute("insert into reform (id, code, origin, state, effective_on, source) values ('" + id
                + "', 'sweep', 'UPLOADED', 'SCHEDULED', '2027-01-01', 'x')");
    }

    @AfterEach
    void remove() throws SQLException {
        clock.reset();
        execute("delete from reform_step where reform_id = '" + id + "'; delete from reform where id = '" + id
                + "'; delete from job where job_order->>'reform' = '" + id + "'");
    }

    @Test
    void beginsWithTheFirstMinuteOfItsDayInTheCountry() {
        clock.set(Instant.parse("2026-12-31T22:59:00Z"));
        assertThat(sweep.beginDue()).isFalse();

        clock.set(Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(sweep.beginDue()).isTrue();
        assertThat(sweep.beginDue()).isFalse();
    }

    @Test
    void oneReplicaBeginsItHoweverManyTakeTheTurn() throws Exception {
        clock.set(Instant.parse("2027-01-01T10:00:00Z"));
        var together = new CyclicBarrier(6);
        var turns = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 6; i++) {
            turns.add(() -> {
                together.await();
                return sweep.beginDue();
            });
        }
        var begun = 0;
        try (var replicas = Executors.newFixedThreadPool(6)) {
            for (var turn : replicas.invokeAll(turns)) {
                begun += turn.get() ? 1 : 0;
            }
        }
        assertThat(begun).isEqualTo(1);
        assertThat(jobs()).isEqualTo(1);
    }

    @Test
    void workThatWasStoppedIsTakenUpOnce() throws Exception {
        clock.set(Instant.parse("2027-01-01T10:00:00Z"));
        sweep.beginDue();
        sweep.goOn();
        assertThat(jobs()).as("work that waits is not taken up").isEqualTo(1);

        execute("update job set state = 'CANCELLED' where job_order->>'reform' = '" + id + "'");
        sweep.goOn();
        sweep.goOn();
        assertThat(jobs()).isEqualTo(2);
    }

    private long jobs() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from job where kind = 'reform' and job_order->>'reform' = '" + id + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
