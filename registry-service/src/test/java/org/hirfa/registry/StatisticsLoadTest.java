package org.hirfa.registry;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hirfa.registry.Registry.ROOT;

/// Figures are for everybody, and so is asking for too many of them: the database holds them up here by a lock.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class StatisticsLoadTest {

    private static final String WAITING = """
            select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%artisan_version%'
            """;

    @Inject
    AgroalDataSource database;

    @Test
    @Timeout(60)
    void questionsThatTakeLongAreFewAndEnd() throws Exception {
        var asked = new ArrayList<Future<Integer>>();
        try (var many = Executors.newFixedThreadPool(8); var lock = database.getConnection()) {
            lock.setAutoCommit(false);
            try (var statement = lock.createStatement()) {
                statement.execute("lock table artisan_version in access exclusive mode");
            }
            for (var i = 0; i < 8; i++) {
                var day = YearMonth.of(2025, 1 + i).atEndOfMonth();
                asked.add(many.submit(() -> given().get(ROOT + "/statistics/register?on=" + day).statusCode()));
            }
            var most = 0;
            for (var i = 0; i < 60 && !asked.stream().allMatch(Future::isDone); i++) {
                most = Math.max(most, Rows.texts(database, WAITING).size());
                Thread.sleep(100);
            }
            lock.rollback();
            assertThat(most).as("questions counted at a time").isBetween(1, 2);
        }
        for (var answer : asked) {
            assertThat(answer.get()).isEqualTo(503);
        }
        given().get(ROOT + "/statistics/register?on=2025-01-31").then().statusCode(200);
    }
}
