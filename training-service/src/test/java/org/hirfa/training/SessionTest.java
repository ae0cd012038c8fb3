package org.hirfa.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hirfa.training.TrainingFixtures.SESSIONS;
import static org.hirfa.training.TrainingFixtures.as;
import static org.hirfa.training.TrainingFixtures.creating;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class SessionTest {

    @Inject
    TrainingFixtures training;

    @BeforeEach
    void start() {
        training.reset();
    }

    @Test
    void isPlannedByTheManagerOfTheEstablishmentOrByTheChamber() {
        for (var token : List.of(TrainingFixtures.trainer(), TrainingFixtures.agent(), TrainingFixtures.director())) {
            creating(token).body(training.plan(4)).post(SESSIONS).then().statusCode(201).body("status", equalTo("PLANNED"))
                    .body("wilaya", equalTo("48")).body("seatsLeft", equalTo(4)).header("ETag", equalTo("\"0\""))
                    .header("Location", containsString(SESSIONS + "/"));
        }
        assertThat(training.count("select count(*) from training_session")).isEqualTo(3);
        assertThat(training.count("select count(*) from outbox where topic like 'hirfa.training%'")).isZero();
    }

    @Test
    void isHeldAtTheChambersSeatWhenNoEstablishmentHoldsIt() {
        var plan = training.plan(4);
        plan.remove("institution");

        creating(TrainingFixtures.agent()).body(plan).post(SESSIONS).then().statusCode(201).body("wilaya", equalTo("48"));
        creating(TrainingFixtures.trainer()).body(plan).post(SESSIONS).then().statusCode(403);
    }

    @Test
    void isNotPlannedByOthers() {
        given().contentType("application/json").header("Idempotency-Key", "some-key-1").body(training.plan(1)).post(SESSIONS)
                .then().statusCode(401).contentType("application/problem+json");
        creating(TrainingFixtures.artisan(UUID.randomUUID())).body(training.plan(1)).post(SESSIONS).then().statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        creating(TrainingFixtures.strangeAgent()).body(training.plan(1)).post(SESSIONS).then().statusCode(403);
        creating(TrainingFixtures.strangeTrainer()).body(training.plan(1)).post(SESSIONS).then().statusCode(403);
        creating(TrainingFixtures.supervisor()).body(training.plan(1)).post(SESSIONS).then().statusCode(403);
        assertThat(training.count("select count(*) from training_session")).isZero();
    }

    static Stream<Arguments> badPlans() {
        return Stream.of(
                Arguments.of("programme", "NO-SUCH", "/programme", "unknown-value"),
                Arguments.of("programme", "A\u0000", "/programme", "wrong-shape"),
                Arguments.of("institution", "99999", "/institution", "unknown-value"),
                Arguments.of("seats", 0, "/seats", "out-of-range"),
                Arguments.of("seats", 5001, "/seats", "out-of-range"),
                Arguments.of("seats", "12", "/seats", "wrong-type"),
                Arguments.of("seats", 1.5, "/seats", "wrong-shape"),
                Arguments.of("startsOn", "2020-01-01", "/startsOn", "out-of-range"),
                Arguments.of("startsOn", "tomorrow", "/startsOn", "wrong-shape"),
                Arguments.of("endsOn", "2020-01-01", "/endsOn", "out-of-range"),
                Arguments.of("endsOn", "2099-01-01", "/endsOn", "out-of-range"),
                Arguments.of("endsOn", "+99999-01-01", "/endsOn", "wrong-shape"),
                Arguments.of("venue", " ", "/venue", "required"),
                Arguments.of("venue", "a\u0000b", "/venue", "wrong-shape"),
                Arguments.of("venue", "a\u202eb", "/venue", "wrong-shape"),
                Arguments.of("venue", "x".repeat(201), "/venue", "wrong-length"),
                Arguments.of("fee", Map.of("amount", 10, "currency", "EUR"), "/fee/currency", "unknown-value"),
                Arguments.of("fee", Map.of("amount", -1, "currency", "DZD"), "/fee/amount", "out-of-range"),
                Arguments.of("audience", List.of(), "/audience", "required"),
                Arguments.of("audience", List.of("EVERYBODY"), "/audience/0", "unknown-value"),
                Arguments.of("colour", "red", "/colour", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("badPlans")
    void namesTheFieldAtFault(String field, Object value, String pointer, String code) {
        var plan = training.plan(3);
        plan.put(field, value);

        creating(TrainingFixtures.agent()).body(plan).post(SESSIONS).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/invalid-input"))
                .body("errors.pointer", hasItem(pointer)).body("errors.code", hasItem(code));
        assertThat(training.count("select count(*) from training_session")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{ | malformed-json", "[] | invalid-input", "null | invalid-input", "'' | invalid-input"})
    void refusesABodyThatIsNoPlan(String body, String problem) {
        creating(TrainingFixtures.trainer()).body(body).post(SESSIONS).then().statusCode(400)
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void wantsTheChamberThatCoversTheEstablishment() {
        var plan = training.plan(3);
        plan.put("chamber", "CAM-11");
        creating(TrainingFixtures.trainer()).body(plan).post(SESSIONS).then().statusCode(409)
                .body("type", equalTo("/problems/institution-outside-chamber"));
        plan.put("chamber", "CAM-99");
        creating(TrainingFixtures.trainer()).body(plan).post(SESSIONS).then().statusCode(400)
                .body("errors.pointer", hasItem("/chamber"));
    }

    @Test
    void showsPlansToThoseWhoMakeThemAndPublishedSessionsToAll() {
        var planned = training.planned(training.plan(3));
        var published = training.open(3);

        given().get(SESSIONS).then().statusCode(200).body("items.id", not(hasItem(planned.toString())))
                .body("items.id", hasItem(published.toString()));
        for (var token : List.of(TrainingFixtures.trainer(), TrainingFixtures.agent())) {
            as(token).get(SESSIONS).then().body("items.id", hasItems(planned.toString(), published.toString()));
            as(token).get(SESSIONS + "/" + planned).then().statusCode(200);
        }
        for (var token : List.of(TrainingFixtures.strangeAgent(), TrainingFixtures.strangeTrainer())) {
            as(token).get(SESSIONS).then().body("items.id", not(hasItem(planned.toString())));
            as(token).get(SESSIONS + "/" + planned).then().statusCode(404);
            as(token).get(SESSIONS + "/" + published).then().statusCode(200);
        }
        given().get(SESSIONS + "/" + planned).then().statusCode(404);
        given().queryParam("status", "PLANNED").get(SESSIONS).then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"status, FINISHED, status", "status, open, status", "wilaya, 99, wilaya", "activity, 0000000, activity",
        "programme, NOPE, programme", "wilaya, '', wilaya", "limit, 0, limit", "limit, 201, limit", "cursor, x, cursor"})
    void refusesAFilterItDoesNotKnow(String name, String value, String pointer) {
        given().queryParam(name, value).get(SESSIONS).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wilaya=%00", "activity=%00", "programme=%00", "status=%00", "limit=x", "wilayas=48", "cursor=AAAA"})
    void isNotPutOutByOddParameters(String query) {
        given().urlEncodingEnabled(false).get(SESSIONS + "?" + query).then().statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void filtersByEachField() {
        var id = training.open(3).toString();

        for (var filter : Map.of("status", "OPEN", "wilaya", "48", "activity", "2390001", "programme", TrainingFixtures.SEWING).entrySet()) {
            given().queryParam(filter.getKey(), filter.getValue()).get(SESSIONS).then().body("items.id", hasItem(id));
        }
        for (var filter : Map.of("status", "CLOSED", "wilaya", "16", "activity", "2090001", "programme", "GERME").entrySet()) {
            given().queryParam(filter.getKey(), filter.getValue()).get(SESSIONS).then().body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void pagesWithoutLossOrRepeat() {
        for (int i = 0; i < 5; i++) {
            training.open(1);
        }
        var seen = new java.util.ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(SESSIONS);
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void movesOnOnlyByItsManagersAndOnlyWithTheCurrentVersion() {
        var id = training.planned(training.plan(3));
        var open = SESSIONS + "/" + id + "/open";

        given().post(open).then().statusCode(401);
        as(TrainingFixtures.artisan(UUID.randomUUID())).post(open).then().statusCode(403);
        as(TrainingFixtures.strangeTrainer()).header("If-Match", "\"0\"").post(open).then().statusCode(404);
        as(TrainingFixtures.strangeAgent()).header("If-Match", "\"0\"").post(open).then().statusCode(404);
        as(TrainingFixtures.trainer()).post(open).then().statusCode(428);
        as(TrainingFixtures.trainer()).header("If-Match", "\"7\"").post(open).then().statusCode(412);
        as(TrainingFixtures.agent()).header("If-Match", "\"0\"").post(open).then().statusCode(200);
        as(TrainingFixtures.agent()).header("If-Match", "\"0\"").post(open).then().statusCode(412);
        as(TrainingFixtures.agent()).header("If-Match", "*").post(open).then().statusCode(409)
                .body("type", equalTo("/problems/session-wrong-state"));
        assertThat(training.texts("select status from training_session_history where session_id = ? order by version", id))
                .containsExactly("PLANNED", "OPEN");
    }

    @ParameterizedTest
    @CsvSource({"close", "start", "complete"})
    void doesNotSkipItsOpening(String action) {
        var id = training.planned(training.plan(3));

        training.act(id, action).then().statusCode(409).body("type", equalTo("/problems/session-wrong-state"));

        assertThat(training.events("session.published.v1", id)).isEmpty();
    }

    @Test
    void isNotOpenedOnceItsDaysArePast() {
        var id = training.planned(training.plan(3));
        training.later(2);

        training.act(id, "open").then().statusCode(409).body("type", equalTo("/problems/session-already-over"));
    }

    @Test
    void tellsNobodyOfACancelledPlan() {
        var id = training.planned(training.plan(3));

        training.act(id, "cancel").then().statusCode(200).body("status", equalTo("CANCELLED"));

        assertThat(training.events("session.changed.v1", id)).isEmpty();
        given().get(SESSIONS + "/" + id).then().statusCode(404);
    }

    @Test
    void createsOnceForOneKey() {
        var key = UUID.randomUUID().toString();
        var plan = training.plan(3);
        var first = as(TrainingFixtures.trainer()).header("Idempotency-Key", key).body(plan).post(SESSIONS);
        var again = as(TrainingFixtures.trainer()).header("Idempotency-Key", key).body(plan).post(SESSIONS);
        var other = new HashMap<>(plan);
        other.put("seats", 9);

        first.then().statusCode(201);
        again.then().statusCode(201).header("ETag", first.header("ETag")).header("Location", first.header("Location"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        as(TrainingFixtures.trainer()).header("Idempotency-Key", key).body(other).post(SESSIONS).then().statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
        as(TrainingFixtures.trainer()).body(plan).post(SESSIONS).then().statusCode(400).body("type", equalTo("/problems/key-required"));
        assertThat(training.count("select count(*) from training_session")).isEqualTo(1);
    }

    @Test
    void answersInTheLanguageOfTheReader() {
        given().header("Accept-Language", "fr").get(SESSIONS + "/" + UUID.randomUUID()).then().statusCode(404)
                .header("Content-Language", "fr").body("title", equalTo("Introuvable"));
        given().get(SESSIONS + "/not-an-id").then().statusCode(404).contentType("application/problem+json");
        given().get(SESSIONS).then().body("items", hasSize(0));
    }
}
