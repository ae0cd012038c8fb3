package org.hirfa.funding.artisanstanding;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hirfa.access.Role;
import org.hirfa.funding.FundingFixtures;
import org.hirfa.funding.KnownArtisan;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.Callers.with;

/// The facts of other services, over the real Kafka.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class FactReceptionTest {

    private static final String ARTISANS = "hirfa.registry.artisan";

    @Inject
    FundingFixtures funding;

    @Inject
    AgroalDataSource database;

    @Inject
    Artisans artisans;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private KafkaProducer<String, String> kafka;

    @BeforeEach
    void empty() {
        funding.emptied();
        kafka = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer());
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void aCardMayArriveBeforeItsArtisan() throws Exception {
        var artisan = funding.artisan();
        send("hirfa.registry.card", "card.issued.v1", artisan.id, artisan.card(UUID.randomUUID(), 1, "ACTIVE"));
        send("hirfa.training.certificate", "certificate.issued.v1", artisan.id, artisan.certificate(UUID.randomUUID(), 1, "VALID"));
        eventually("known_card", 1);
        eventually("known_certificate", 1);
        assertThat(artisans.registeredAs(artisan.number)).isEmpty();

        send(ARTISANS, "artisan.registered.v1", artisan.id, artisan.fact());

        eventually("known_artisan", 1);
        assertThat(artisans.registeredAs(artisan.number)).hasValueSatisfying(standing -> {
            assertThat(standing.cardActive()).isTrue();
            assertThat(standing.qualified()).isTrue();
        });
    }

    @Test
    void anOlderFactNeverReplacesANewerOneAndAnotherDeliveryChangesNothing() throws Exception {
        var artisan = funding.artisan();
        var event = UUID.randomUUID();
        send(ARTISANS, "artisan.suspended.v1", artisan.id, artisan.standing("SUSPENDED").version(5).fact(), event);
        send(ARTISANS, "artisan.suspended.v1", artisan.id, artisan.standing("SUSPENDED").version(5).fact(), event);
        send(ARTISANS, "artisan.registered.v1", artisan.id, artisan.standing("ACTIVE").version(2).fact());
        send(ARTISANS, "artisan.celebrated.v9", artisan.id, "{\"anything\": true}");
        var last = aFollower();

        eventuallyKnown(last);
        assertThat(artisans.withId(artisan.id)).hasValueSatisfying(standing -> assertThat(standing.status()).isEqualTo("SUSPENDED"));
        assertThat(count("inbox where event_id = '" + event + "'")).isEqualTo(1);
        assertThat(count("dead_letter")).isZero();
    }

    @Test
    void whatCannotBeReadIsSetAsideAndTheRestGoesOn() throws Exception {
        var artisan = funding.artisan();
        send(ARTISANS, "artisan.registered.v1", artisan.id, "{ this is no JSON");
        send(ARTISANS, "artisan.registered.v1", artisan.id, artisan.fact().replace("\"version\": 1,", ""));
        send(ARTISANS, "artisan.registered.v1", artisan.id, artisan.fact().replace("\"names\"", "\"nom\""));
        send(ARTISANS, "artisan.registered.v1", artisan.id, artisan.fact().replace(artisan.number, artisan.number + "\\u0000"));
        var last = aFollower();

        eventuallyKnown(last);
        assertThat(count("dead_letter where consumer = 'funding.artisan-facts'")).isEqualTo(4);
        assertThat(artisans.withId(artisan.id)).isEmpty();
    }

    @Test
    void aDeadLetterIsRepairedAndReplayed() throws Exception {
        var artisan = funding.artisan();
        send(ARTISANS, "artisan.registered.v1", artisan.id, artisan.fact().replace("\"version\": 1", "\"version\": null"));
        eventually("dead_letter", 1);
        var letters = "/api/funding/v1/dead-letters";
        var admin = with(Role.PLATFORM_ADMIN);
        var id = as(admin).get(letters).then().statusCode(200).body("items", hasSize(1)).extract().<String>path("items[0].id");
        as(with(Role.NATIONAL_SUPERVISOR)).get(letters).then().statusCode(403);

        as(admin).contentType("application/json").header("If-Match", "\"1\"").body("{\"payload\": {\"version\": 1}}")
                .post(letters + "/" + id + "/repair").then().log().ifValidationFails().statusCode(200);
        as(admin).header("If-Match", "\"2\"").post(letters + "/" + id + "/replay").then().log().ifValidationFails().statusCode(200)
                .body("state", equalTo("REPLAYED"));

        assertThat(artisans.withId(artisan.id)).isPresent();
    }

    /// An artisan sent last to the same partition: once known, everything before was dealt with.
    private KnownArtisan aFollower() throws Exception {
        var follower = funding.artisan();
        send(ARTISANS, "artisan.registered.v1", follower.id, follower.fact());
        return follower;
    }

    private void send(String topic, String type, UUID key, String payload) throws ExecutionException, InterruptedException {
        send(topic, type, key, payload, UUID.randomUUID());
    }

    private void send(String topic, String type, UUID key, String payload, UUID event) throws ExecutionException, InterruptedException {
        var record = new ProducerRecord<>(topic, 0, key.toString(), payload);
        Map.of("ce_id", event.toString(), "ce_type", type, "ce_source", "hirfa/test", "ce_time", "2026-11-20T10:00:00Z", "ce_specversion", "1.0")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(record).get();
    }

    private void eventually(String table, long rows) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> count(table), found -> found == rows);
    }

    private void eventuallyKnown(KnownArtisan artisan) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> artisans.withId(artisan.id).isPresent());
    }

    private long count(String table) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
