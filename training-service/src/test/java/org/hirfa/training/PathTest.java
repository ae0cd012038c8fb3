package org.hirfa.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.training.TrainingFixtures.SESSIONS;
import static org.hirfa.training.TrainingFixtures.as;

/// The way of an applicant from an open session to a certificate, all on one day.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class PathTest {

    @Inject
    TrainingFixtures training;

    @BeforeEach
    void start() {
        training.reset();
    }

    @Test
    void leadsFromAnOpenSessionToACertificate() {
        var khadidja = training.applicant();
        var session = training.planned(training.plan(2));
        given().get(SESSIONS + "/" + session).then().statusCode(404);

        training.act(session, "open").then().statusCode(200).body("status", equalTo("OPEN")).header("ETag", equalTo("\"1\""));
        given().queryParam("status", "OPEN").queryParam("wilaya", "48").queryParam("activity", "1390001")
                .queryParam("programme", TrainingFixtures.SEWING).get(SESSIONS).then().statusCode(200)
                .body("items.id", hasItem(session.toString())).body("items[0].seatsLeft", equalTo(2));

        var enrolment = training.enrolled(session, khadidja);
        training.act(session, "start").then().statusCode(200).body("status", equalTo("RUNNING")).body("seatsLeft", equalTo(1));
        training.mark(session, List.of(enrolment), List.of()).then().statusCode(200).body("present", hasSize(1));
        training.put(session, "results", Map.of("results", List.of(Map.of("enrolmentId", enrolment, "passed", true,
                "scores", Map.of("KNOWLEDGE", 70, "PRACTICE", 65))))).then().statusCode(200);
        training.act(session, "complete").then().statusCode(200).body("status", equalTo("COMPLETED"));

        as(khadidja.token()).get("/api/training/v1/me/enrolments").then().statusCode(200)
                .body("items[0].status", equalTo("PASSED")).body("items[0].result.scores.KNOWLEDGE", equalTo(70))
                .body("items[0].session.id", equalTo(session.toString()));
        var certificates = as(khadidja.token()).get("/api/training/v1/me/certificates");
        certificates.then().statusCode(200).body("items", hasSize(1)).body("items[0].status", equalTo("VALID"))
                .body("items[0].opensRegistration", equalTo(true)).body("items[0].validUntil", nullValue())
                .body("items[0].number", matchesPattern("DZ-F\\d\\d-\\d{13}-\\d\\d"));
        String number = certificates.path("items[0].number");
        given().get("/api/training/v1/certificates/verify/" + number).then().statusCode(200)
                .body("holder.arabic", containsString(khadidja.arabicLast())).body("status", equalTo("VALID"))
                .body("$", not(hasItem("enrolmentId")));
        eventsTellOfEachStep(session, enrolment, UUID.fromString(certificates.path("items[0].id")), khadidja);
    }

    private void eventsTellOfEachStep(UUID session, UUID enrolment, UUID certificate, TrainingFixtures.Applicant khadidja) {
        var published = training.events("session.published.v1", session);
        var changed = training.events("session.changed.v1", session);
        var decided = training.events("enrolment.decided.v1", enrolment);
        var issued = training.events("certificate.issued.v1", certificate);

        assertThat(published).singleElement().asString().contains("\"seatsLeft\":2", "\"status\":\"OPEN\"");
        assertThat(changed).hasSize(3);
        assertThat(changed.getFirst()).contains("\"seatsLeft\":1");
        assertThat(changed.getLast()).contains("\"status\":\"COMPLETED\"");
        assertThat(decided).hasSize(2);
        assertThat(decided.getLast()).contains("\"status\":\"PASSED\"");
        assertThat(issued).singleElement().asString()
                .contains(khadidja.personId().toString(), khadidja.account().toString(), "\"opensRegistration\":true");
        published.forEach(event -> EventContract.assertValid("session.published.v1", event));
        changed.forEach(event -> EventContract.assertValid("session.changed.v1", event));
        decided.forEach(event -> EventContract.assertValid("enrolment.decided.v1", event));
        issued.forEach(event -> EventContract.assertValid("certificate.issued.v1", event));
    }
}
