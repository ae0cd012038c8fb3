package org.hirfa.acceptance;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.ChamberCounter;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/// The registry is killed while it works: nothing is lost, nothing done twice.
@ExtendWith(WholePlatform.class)
class RegistryKilledIT {

    private static final int APPLICANTS = 16;

    @Test
    void numbersAreNeverGivenTwiceWhenKilledWhileAccepting(Platform platform, Gateway gateway, Accounts accounts, Tables tables)
            throws InterruptedException {
        var chamber = new ChamberCounter(gateway, Visitor.AGENT, Visitor.DIRECTOR);
        var applications = IntStream.range(0, APPLICANTS).mapToObj(_ -> ready(chamber, accounts)).toList();
        var before = tables.number("registry", "select count(*) from artisan");

        try (var directors = Executors.newFixedThreadPool(4)) {
            var accepting = applications.stream().map(application -> CompletableFuture.runAsync(() -> accept(gateway, application), directors))
                    .toList();
            CompletableFuture.anyOf(accepting.subList(0, 4).toArray(CompletableFuture[]::new)).join();
            platform.kill("registry");
            accepting.forEach(CompletableFuture::join);
        } finally {
            platform.start("registry");
        }
        var survived = tables.column("registry", "select registration_number from artisan");
        applications.forEach(application -> gateway.actFrom("UNDER_REVIEW", Visitor.DIRECTOR, application, "accept", Map.of()).required());

        assertThat(tables.number("registry", "select count(*) from artisan")).isEqualTo(before + APPLICANTS);
        assertThat(tables.number("registry", "select count(distinct registration_number) from artisan")).isEqualTo(before + APPLICANTS);
        assertThat(tables.column("registry", "select registration_number from artisan")).as("who had a number keeps it")
                .containsAll(survived);
        assertThat(tables.number("registry", "select count(*) from card where artisan_id in (select id from artisan)"))
                .isGreaterThanOrEqualTo(APPLICANTS);
        assertThat(tables.number("registry", """
                select count(*) from (select payload::json ->> 'artisanId' from change_log where type = 'artisan.registered.v1'
                 group by 1 having count(*) > 1) twice
                """)).as("told twice").isZero();
        new Deliveries(tables).complete();
    }

    /// A request that the kill cut off has no answer; its author asks again later.
    private static void accept(Gateway gateway, String application) {
        try {
            gateway.actFrom("UNDER_REVIEW", Visitor.DIRECTOR, application, "accept", Map.of());
        } catch (RuntimeException _) {
            // Asked again once the registry is back.
        }
    }

    private static String ready(ChamberCounter chamber, Accounts accounts) {
        var application = chamber.draft(accounts.walkIn("mechanic"));
        chamber.submit(application, "QUALIFICATION");
        chamber.takeIn(application);
        return application;
    }
}
