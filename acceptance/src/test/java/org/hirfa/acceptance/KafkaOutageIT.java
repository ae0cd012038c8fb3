package org.hirfa.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.ArtisanPath;
import org.hirfa.platform.demo.ChamberCounter;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Listener;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Services work without Kafka; what they have to tell waits, and arrives once.
@ExtendWith(WholePlatform.class)
class KafkaOutageIT {

    private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Africa/Algiers")));

    @Test
    void pathCompletesLateWhenKafkaWasAwayInTheMiddle(Platform platform, Gateway gateway, Accounts accounts, Tables tables) {
        var newcomer = accounts.newcomer("dressmaker");
        var path = new ArtisanPath(gateway, Listener.NOBODY, newcomer.visitor(), newcomer.applicant());

        platform.stop("kafka");
        try {
            path.apply("kafka-away");
            path.training().offer("kafka-away-session", TODAY);
            assertThat(path.training().find().text()).contains(path.training().session().replace("/api/training/v1/sessions/", ""));
        } finally {
            platform.start("kafka");
        }
        knownToTraining(tables, path);
        path.learn("kafka-away", TODAY);
        path.receiveCard();
        path.receivePayment("kafka-away", TODAY);

        assertThat(path.journey().text()).contains("PAYMENT");
        new Deliveries(tables).complete();
        assertThat(tables.number("funding", "select count(*) from known_artisan where registration_number = ?",
                path.registration().registrationNumber())).isOne();
        assertThat(tables.number("funding", "select count(*) from dossier join known_artisan using (artisan_id) where registration_number = ?",
                path.registration().registrationNumber())).isOne();
    }

    /// Killed at the one moment that no transaction spans: the change is kept, nobody else knows of it yet.
    @Test
    void changeIsToldOnceWhenTheServiceWasKilledBeforeItCouldTell(Platform platform, Gateway gateway, Accounts accounts, Tables tables) {
        var chamber = new ChamberCounter(gateway, Visitor.AGENT, Visitor.DIRECTOR);
        var artisan = chamber.register(accounts.walkIn("coppersmith"));
        var number = gateway.get(Visitor.AGENT, artisan).required().at("/registrationNumber");

        platform.stop("kafka");
        try {
            chamber.deliverCard(artisan);
            platform.kill("registry");
            assertThat(tables.number("registry", "select count(*) from change_log where position > (select position from publisher_cursor)")
                    + tables.number("registry", "select count(*) from outbox")).as("not yet told").isPositive();
        } finally {
            platform.start("kafka");
            platform.start("registry");
        }

        var answer = gateway.getUntil(Visitor.ANADE, "/api/funding/v1/eligibility/" + number + "?scheme=ANADE-TRIANGULAR",
                seen -> seen.succeeded() && seen.at("/outcome").equals("ELIGIBLE"));
        assertThat(answer.at("/outcome")).isEqualTo("ELIGIBLE");
        new Deliveries(tables).complete();
        assertThat(tables.number("funding", "select count(*) from known_card join known_artisan using (artisan_id) where registration_number = ?",
                number)).isOne();
        assertThat(tables.number("registry", """
                select count(*) from change_log where type = 'card.issued.v1' and payload::json ->> 'registrationNumber' = ?
                """, number)).isOne();
    }

    private static void knownToTraining(Tables tables, ArtisanPath path) {
        var application = path.registration().application();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
                assertThat(tables.number("training", "select count(*) from applicant_copy where application_id = ?::uuid",
                        application.substring(application.lastIndexOf('/') + 1))).isOne());
    }
}
