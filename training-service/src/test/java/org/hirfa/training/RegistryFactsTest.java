package org.hirfa.training;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hirfa.training.TrainingFixtures.as;

/// What the registry tells, over the real Kafka.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class RegistryFactsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String LETTERS = "/api/training/v1/dead-letters";

    @Inject
    TrainingFixtures training;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private KafkaProducer<String, String> producer;

    @BeforeEach
    void start() {
        training.reset();
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
    }

    @AfterEach
    void stop() {
        producer.close();
    }

    @Test
    void keepsApplicantsAndArtisans() {
        var artisan = UUID.randomUUID();
        send("hirfa.registry.application", "application.submitted.v1", UUID.randomUUID(), application(UUID.randomUUID(), 1, "SUBMITTED"));
        send("hirfa.registry.artisan", "artisan.registered.v1", UUID.randomUUID(), artisan(artisan, 1, "ACTIVE"));

        await().atMost(LIMIT).until(() -> count("artisan_copy") == 1 && count("applicant_copy") == 1);
        send("hirfa.registry.artisan", "artisan.suspended.v1", UUID.randomUUID(), artisan(artisan, 2, "SUSPENDED"));
        await().atMost(LIMIT).until(() -> statusOf(artisan).equals("SUSPENDED"));
    }

    @Test
    void appliesEachEventOnceAndNoOlderVersion() {
        var artisan = UUID.randomUUID();
        var event = UUID.randomUUID();
        send("hirfa.registry.artisan", "artisan.changed.v1", event, artisan(artisan, 5, "SUSPENDED"));
        send("hirfa.registry.artisan", "artisan.registered.v1", UUID.randomUUID(), artisan(artisan, 1, "ACTIVE"));
        await().atMost(LIMIT).until(() -> claims() == 2);
        assertThat(statusOf(artisan)).isEqualTo("SUSPENDED");

        training.change("update artisan_copy set version = 0");
        send("hirfa.registry.artisan", "artisan.changed.v1", event, artisan(artisan, 5, "STRUCK_OFF"));
        send("hirfa.registry.artisan", "artisan.renamed.v9", UUID.randomUUID(), artisan(artisan, 9, "STRUCK_OFF"));
        await().atMost(LIMIT).until(() -> claims() == 3);

        assertThat(statusOf(artisan)).as("neither the duplicate nor the unknown type").isEqualTo("SUSPENDED");
        assertThat(count("dead_letter")).isZero();
    }

    @Test
    void setsAsideWhatItCannotReadUntilItIsRepairedAndReplayed() {
        var application = UUID.randomUUID();
        var broken = application(application, 3, "SUBMITTED").replace("\"FEMALE\"", "\"UNKNOWN\"");
        send("hirfa.registry.application", "application.changed.v1", UUID.randomUUID(), broken);
        await().atMost(LIMIT).until(() -> count("dead_letter") == 1);
        assertThat(count("applicant_copy")).isZero();

        var list = as(TrainingFixtures.admin()).queryParam("state", "OPEN").get(LETTERS);
        list.then().statusCode(200).body("items.consumer", hasItem("training.application-facts"));
        var letter = LETTERS + "/" + list.path("items[0].id");
        var shown = as(TrainingFixtures.admin()).get(letter);
        shown.then().statusCode(200);
        assertThat(shown.asString()).as("no names to the keeper of the platform").doesNotContain("Belaïd", "بلعيد");
        as(TrainingFixtures.agent()).get(letter).then().statusCode(403);
        as(TrainingFixtures.admin()).post(letter + "/replay").then().statusCode(428);
        as(TrainingFixtures.admin()).header("If-Match", shown.header("ETag")).body(Map.of("payload", Map.of("sex", "FEMALE")))
                .post(letter + "/repair").then().statusCode(200);
        as(TrainingFixtures.admin()).header("If-Match", as(TrainingFixtures.admin()).get(letter).header("ETag"))
                .post(letter + "/replay").then().statusCode(200).body("state", equalTo("REPLAYED"));

        await().atMost(LIMIT).until(() -> count("applicant_copy") == 1);
        assertThat(training.texts("select sex from applicant_copy where application_id = ?", application)).containsExactly("FEMALE");
    }

    @Test
    void setsAsideWhatIsNoFactAtAllAndGoesOn() {
        var artisan = UUID.randomUUID();
        send("hirfa.registry.artisan", "artisan.changed.v1", UUID.randomUUID(), "{not json");
        send("hirfa.registry.artisan", "artisan.changed.v1", UUID.randomUUID(), "{\"artisanId\": \"" + artisan + "\", \"version\": 1}");
        send("hirfa.registry.artisan", "artisan.changed.v1", UUID.randomUUID(), artisan(artisan, 1, "ACTIVE").replace("\"version\":1,", ""));
        producer.send(new ProducerRecord<>("hirfa.registry.artisan", "k", "without headers"));
        send("hirfa.registry.artisan", "artisan.registered.v1", UUID.randomUUID(), artisan(artisan, 1, "ACTIVE"));

        await().atMost(LIMIT).until(() -> count("artisan_copy") == 1 && count("dead_letter") == 4);
    }

    @Test
    void namesNobodyInTheDatabasesErrors() {
        assertThatThrownBy(() -> training.change("""
                insert into applicant_copy values (?, 1, ?, null, 'بلعيد', 'خديجة', 'Belaïd', 'Khadidja', 'X', 1990, '48', 'CAM-48', 'SUBMITTED')
                """, UUID.randomUUID(), UUID.randomUUID()))
                .hasStackTraceContaining("applicant_copy_sex").rootCause().hasMessageNotContaining("Belaïd");
    }

    @Test
    void enrolsTheApplicantItHasHeardOf() {
        var session = training.open(2);
        var account = UUID.randomUUID();
        var fact = application(UUID.randomUUID(), 1, "SUBMITTED").replace("\"account\":null", "\"account\":\"" + account + "\"");
        send("hirfa.registry.application", "application.submitted.v1", UUID.randomUUID(), fact);

        await().atMost(LIMIT).untilAsserted(() -> TrainingFixtures.creating(TrainingFixtures.artisan(account)).body("{}")
                .post(TrainingFixtures.SESSIONS + "/" + session + "/enrolments").then().statusCode(201)
                .body("learner.names.latin.firstName", equalTo("Khadidja")));
    }

    private void send(String topic, String type, UUID id, String fact) {
        var record = new ProducerRecord<>(topic, "same-key", fact);
        Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_type", type, "ce_source", "hirfa/registry",
                "ce_time", Instant.EPOCH.toString()).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String application(UUID id, int version, String status) {
        return """
                {"applicationId":"%s","version":%d,"personId":"%s","account":null,"names":{"arabic":{"lastName":"بلعيد","firstName":"خديجة"},\
                "latin":{"lastName":"Belaïd","firstName":"Khadidja"}},"sex":"FEMALE","birthYear":1990,"wilaya":"48","commune":"48-relizane",\
                "chamber":"CAM-48","zone":"URBAN","activities":[{"code":"1390001","main":true}],"status":"%s","fieldOfTomorrow":1}
                """.formatted(id, version, UUID.randomUUID(), status);
    }

    private static String artisan(UUID id, int version, String status) {
        return """
                {"artisanId":"%s","version":%d,"personId":"%s","account":null,"registrationNumber":"DZ-48-1",\
                "names":{"arabic":{"lastName":"بلعيد","firstName":"خديجة"},"latin":{"lastName":"Belaïd","firstName":"Khadidja"}},\
                "sex":"FEMALE","birthYear":1990,"wilaya":"48","chamber":"CAM-48","status":"%s"}
                """.formatted(id, version, UUID.randomUUID(), status);
    }

    private long count(String table) {
        return training.count("select count(*) from " + table);
    }

    private long claims() {
        return training.count("select count(*) from inbox where consumer = 'training.artisan-facts'");
    }

    private String statusOf(UUID artisan) {
        return training.texts("select status from artisan_copy where artisan_id = ?", artisan).getFirst();
    }
}
