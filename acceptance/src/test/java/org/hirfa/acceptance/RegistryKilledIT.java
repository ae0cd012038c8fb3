package org.hirfa.acceptance;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Applicant;
import org.hirfa.platform.demo.ChamberCounter;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The registry is killed while it works: nothing is lost, nothing done twice.
@ExtendWith(WholePlatform.class)
class RegistryKilledIT {

    private static final int APPLICANTS = 16;
    private static final int FILES = 150;
    private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Africa/Algiers")));

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
        isBack(gateway);
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

    /// The 2027 reform in small: one commune goes from Relizane to Tamanrasset.
    @Test
    void aReformGoesOnWhereItWasKilled(Platform platform, Gateway gateway, Accounts accounts, Tables tables) {
        var chamber = new ChamberCounter(gateway, Visitor.AGENT, Visitor.DIRECTOR);
        var artisan = chamber.register(inMendes(accounts));
        var number = gateway.get(Visitor.AGENT, artisan).required().at("/registrationNumber");
        try (var agents = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, FILES).forEach(_ -> agents.execute(() -> chamber.draft(inMendes(accounts))));
        }
        var reform = offered(gateway);
        var id = reform.substring(reform.lastIndexOf('/') + 1);
        gateway.act(Visitor.SUPERVISOR, reform, "apply", Map.of("reason", "Journal officiel")).required();
        theDayHasCome(tables, id);

        var job = await().atMost(Duration.ofSeconds(100)).pollInterval(Duration.ofMillis(20)).until(() -> tables.column("registry",
                "select job::text from reform where id = ?::uuid and job is not null", id), found -> !found.isEmpty()).iterator().next();
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(30))
                .until(() -> tables.number("registry", "select processed from job where id = ?::uuid", job) > 3);
        platform.kill("registry");
        var whenKilled = tables.number("registry", "select processed from job where id = ?::uuid", job);
        platform.start("registry");
        isBack(gateway);

        var address = "/api/registry/v1/jobs/" + job;
        var ended = gateway.getUntil(Visitor.SUPERVISOR, address, seen -> seen.at("/state").equals("FINISHED"));
        assertThat(whenKilled).as("killed in the middle").isLessThan(ended.json().path("total").asLong());
        assertThat(ended.at("/state")).isEqualTo("FINISHED");
        assertThat(ended.json().path("processed").asLong()).isEqualTo(ended.json().path("total").asLong());
        assertThat(ended.json().path("failed").asLong() + ended.json().path("refused").asLong()).isZero();
        assertThat(gateway.get(Visitor.SUPERVISOR, address + "/verdicts").text().lines()).hasSize(ended.json().path("total").asInt());
        assertThat(gateway.get(Visitor.SUPERVISOR, address + "/events").text()).contains("event:end", "FINISHED");
        assertThat(gateway.get(Visitor.AGENT, address).status()).as("national work").isEqualTo(404);

        assertThat(gateway.get(Visitor.AGENT, artisan).status()).isEqualTo(404);
        assertThat(gateway.get(Visitor.AGENT_ELSEWHERE, artisan).at("/registrationNumber")).as("numbers stay").isEqualTo(number);
        assertThat(tables.number("registry", "select count(*) from artisan_version where change = 'REHOMED' and artisan_id = ?::uuid",
                artisan.substring(artisan.lastIndexOf('/') + 1))).as("followed once").isOne();
        assertThat(tables.number("registry", "select count(*) from change_log where type = 'reform.applied.v1' and key = ?",
                id)).isOne();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(tables.number("training",
                "select count(*) from moved_commune where commune = '48-mendes' and to_wilaya = '11'")).isOne());
    }

    /// The gateway leaves a service alone for some seconds that did not answer.
    private static void isBack(Gateway gateway) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(gateway.get(Visitor.ANYBODY, "/api/registry/v1/wilayas/48").status()).isEqualTo(200));
    }

    /// Tomorrow, today: no clock of a running process can be set.
    private static void theDayHasCome(Tables tables, String reform) {
        tables.change("registry", "update commune_wilaya set valid_to = ? where commune_id = '48-mendes' and wilaya_code = '48'",
                TODAY.minusDays(1));
        tables.change("registry", "update commune_wilaya set valid_from = ? where commune_id = '48-mendes' and wilaya_code = '11'", TODAY);
        tables.change("registry", "update reform set effective_on = ? where id = ?::uuid", TODAY, reform);
    }

    private static String offered(Gateway gateway) {
        var file = "commune_id,from_wilaya,to_wilaya,effective_on\n48-mendes,48,11," + TODAY.plusDays(1) + "\n";
        var answer = gateway.send(gateway.request(Visitor.SUPERVISOR, "/api/registry/v1/reforms?code=one-commune&source=acceptance")
                .setHeader("Content-Type", "text/csv").setHeader("Idempotency-Key", "acceptance-one-commune")
                .POST(BodyPublishers.ofString(file))).required();
        return answer.header("Location");
    }

    private static Applicant inMendes(Accounts accounts) {
        return accounts.walkIn("mechanic").living(new Applicant.Place("48-mendes", "منداس"));
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
