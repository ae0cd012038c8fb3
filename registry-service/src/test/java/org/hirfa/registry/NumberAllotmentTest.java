package org.hirfa.registry;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/// A number that was drawn is gone, also when whoever drew it dies before the end.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class NumberAllotmentTest {

    private static final String WAITING = """
            select count(pg_terminate_backend(pid))::text from pg_stat_activity
             where wait_event_type = 'Lock' and query ilike '%insert into artisan_version%' and pid <> pg_backend_pid()
            """;

    @Inject
    AgroalDataSource database;

    @Test
    void aTransactionKilledBetweenDrawingAndCommittingGivesItsNumberToNobody() throws Exception {
        var token = Registry.artisan("number" + UUID.randomUUID());
        var application = Registry.underReview(token, Registry.application(Registry.newNationalId(), "48-relizane", "0590001", "DIPLOMA"));
        Registry.attach(token, application, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        var before = drawn();

        try (var blocker = database.getConnection()) {
            blocker.setAutoCommit(false);
            try (var lock = blocker.createStatement()) {
                lock.execute("lock table artisan_version in exclusive mode");
            }
            var accepting = CompletableFuture.supplyAsync(
                    () -> Registry.step(Registry.DIRECTOR, application, "accept", null).extract().statusCode());
            killTheWaitingOne();
            assertThat(accepting.get(30, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(500);
            blocker.rollback();
        }
        var lost = drawn();
        assertThat(lost).isEqualTo(before + 1);

        String artisan = Registry.step(Registry.DIRECTOR, application, "accept", null).statusCode(200).extract().path("artisanId");
        String number = Entries.read(token, artisan).extract().path("registrationNumber");
        assertThat(Long.parseLong(number.substring(2, 11))).isGreaterThan(lost);
        assertThat(Rows.texts(database, "select registration_number from artisan where registration_number like ?",
                "__%09d__".formatted(lost))).isEmpty();
    }

    private long drawn() {
        return Long.parseLong(Rows.texts(database, "select last_value::text from registration_number").getFirst());
    }

    private void killTheWaitingOne() throws SQLException, InterruptedException {
        for (var i = 0; i < 200 && Rows.texts(database, WAITING).getFirst().equals("0"); i++) {
            Thread.sleep(50);
        }
    }
}
