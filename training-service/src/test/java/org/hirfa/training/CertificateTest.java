package org.hirfa.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.training.TrainingFixtures.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class CertificateTest {

    private static final String CERTIFICATES = "/api/training/v1/certificates/";

    @Inject
    TrainingFixtures training;

    private TrainingFixtures.Applicant holder;
    private UUID certificate;

    @BeforeEach
    void start() {
        training.reset();
        holder = training.applicant();
        certificate = training.certificateOf(holder);
    }

    @Test
    void isReadByItsHolderAndThoseWhoIssuedIt() {
        as(holder.token()).get(CERTIFICATES + certificate).then().statusCode(200).header("ETag", equalTo("\"0\""));
        assertThat(training.accesses(holder.personId())).isZero();

        for (var official : List.of(TrainingFixtures.trainer(), TrainingFixtures.agent(), TrainingFixtures.supervisor())) {
            as(official).get(CERTIFICATES + certificate).then().statusCode(200);
        }
        as(holder.token()).get("/api/training/v1/me/accesses").then().body("items", hasSize(3))
                .body("items.what", hasItem("certificate")).body("items[2].reader", equalTo("trainer"));
    }

    @Test
    void isNotThereForOthers() {
        for (var stranger : List.of(training.applicant().token(), TrainingFixtures.strangeAgent(), TrainingFixtures.strangeTrainer())) {
            as(stranger).get(CERTIFICATES + certificate).then().statusCode(404).contentType("application/problem+json");
        }
        as(TrainingFixtures.admin()).get(CERTIFICATES + certificate).then().statusCode(403);
        given().get(CERTIFICATES + certificate).then().statusCode(401);
        as(holder.token()).get(CERTIFICATES + UUID.randomUUID()).then().statusCode(404);
        assertThat(training.accesses(holder.personId())).isZero();
    }

    @Test
    void saysTheMinimumToAnybodyWhoHasItsNumber() {
        Map<String, Object> shown = given().get(CERTIFICATES + "verify/" + number()).then().statusCode(200).extract().path("$");

        assertThat(shown.keySet()).containsExactlyInAnyOrder("number", "status", "holder", "programme", "titles", "chamber", "institution",
                "issuedOn", "validUntil", "revokedOn");
        given().get(CERTIFICATES + "verify/" + number().replace("-", "").toLowerCase(java.util.Locale.ROOT)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DZ-F26-0000000000000-00", "x", "DZ-F26-4829301746805-76", "DZ-F26-4829301746-29", "%00", "%D9%A1"})
    void tellsAMistypedNumberFromAnUnknownOne(String number) {
        given().urlEncodingEnabled(false).get(CERTIFICATES + "verify/" + number).then().statusCode(400)
                .body("type", equalTo("/problems/certificate-number-mistyped"));
        given().get(CERTIFICATES + "verify/DZ-F26-4829301746805-75").then().statusCode(404);
    }

    @Test
    void isRevokedOnceWithAReasonThatThePublicDoesNotRead() {
        revoke(TrainingFixtures.director(), "\"0\"", "issued by mistake").then().statusCode(200).body("status", equalTo("REVOKED"))
                .header("ETag", equalTo("\"1\""));

        given().get(CERTIFICATES + "verify/" + number()).then().body("status", equalTo("REVOKED"));
        as(holder.token()).get("/api/training/v1/me/certificates").then().body("items[0].revocationReason", equalTo("issued by mistake"));
        assertThat(given().get(CERTIFICATES + "verify/" + number()).asString()).doesNotContain("mistake");
        assertThat(training.accesses(holder.personId())).isEqualTo(1);
        revoke(TrainingFixtures.director(), "*", "again").then().statusCode(409).body("type", equalTo("/problems/certificate-revoked-already"));
        var event = training.events("certificate.revoked.v1", certificate);
        assertThat(event).singleElement().asString().contains("\"status\":\"REVOKED\"", "\"version\":1").doesNotContain("mistake");
        event.forEach(fact -> EventContract.assertValid("certificate.revoked.v1", fact));
    }

    @Test
    void isRevokedByTheManagerOrTheDirectorInChargeAlone() {
        revoke(TrainingFixtures.agent(), "*", "x").then().statusCode(403);
        revoke(holder.token(), "*", "x").then().statusCode(403);
        revoke(TrainingFixtures.strangeAgent(), "*", "x").then().statusCode(404);
        revoke(TrainingFixtures.strangeTrainer(), "*", "x").then().statusCode(404);
        var trainerElsewhereAndAgentHere = Tokens.user("two hats").roles(Role.TRAINING_MANAGER, Role.CHAMBER_AGENT)
                .institution("01839").chamber(TrainingFixtures.RELIZANE).sign();
        as(trainerElsewhereAndAgentHere).get(CERTIFICATES + certificate).then().statusCode(200);
        revoke(trainerElsewhereAndAgentHere, "*", "x").then().statusCode(404);
        revoke(TrainingFixtures.trainer(), "\"5\"", "x").then().statusCode(412);
        as(TrainingFixtures.trainer()).body(Map.of("reason", "x")).post(CERTIFICATES + certificate + "/revoke").then().statusCode(428);
        revoke(TrainingFixtures.trainer(), "*", " ").then().statusCode(400).body("errors.pointer", hasItem("/reason"));
        for (var hidden : List.of("a\\u0000b", "a\\u202eb", "a\\ud800b")) {
            as(TrainingFixtures.trainer()).header("If-Match", "*").body("{\"reason\": \"" + hidden + "\"}")
                    .post(CERTIFICATES + certificate + "/revoke").then().statusCode(400).body("errors.pointer", hasItem("/reason"));
        }
        as(TrainingFixtures.trainer()).header("If-Match", "*").post(CERTIFICATES + certificate + "/revoke").then().statusCode(400);
        revoke(TrainingFixtures.trainer(), "\"0\"", "x").then().statusCode(200);
    }

    @Test
    void isNeverRemoved() {
        assertThatThrownBy(() -> training.change("delete from certificate")).hasStackTraceContaining("certificates are never removed");
    }

    @Test
    void carriesTheNamesTheRegistryKnowsOnTheDay() {
        training.change("update applicant_copy set latin_first_name = 'Khadija', version = 2 where account = ?", holder.account());
        var second = training.certificateOf(holder);

        as(holder.token()).get(CERTIFICATES + certificate).then().body("holder.latin", equalTo("Khadidja Belaïd"));
        as(holder.token()).get(CERTIFICATES + second).then().body("holder.latin", equalTo("Khadija Belaïd"));
    }

    private String number() {
        return training.texts("select number from certificate where id = ?", certificate).getFirst();
    }

    private Response revoke(String token, String version, String reason) {
        return as(token).header("If-Match", version).body(Map.of("reason", reason)).post(CERTIFICATES + certificate + "/revoke");
    }
}
