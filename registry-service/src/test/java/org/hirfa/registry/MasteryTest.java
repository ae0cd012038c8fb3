package org.hirfa.registry;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Masters.WHY;
import static org.hirfa.registry.Masters.ask;
import static org.hirfa.registry.Masters.session;
import static org.hirfa.registry.Masters.today;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.AGENT_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;
import static org.hirfa.registry.Registry.as;

/// How an artisan becomes a master artisan.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class MasteryTest {

    @Inject
    AgroalDataSource database;

    private String token = "";
    private String artisan = "";

    @BeforeEach
    void anArtisan() {
        token = Registry.artisan("mastery" + UUID.randomUUID());
        artisan = Registry.accepted(token);
    }

    private void registeredFor(int years) {
        Entries.backdate(database, artisan, today().minusYears(years));
    }

    private String asked() {
        registeredFor(12);
        return ask(token, artisan, session("A"), false, 12).statusCode(201).body("state", equalTo("SUBMITTED")).extract().path("id");
    }

    @Test
    void theTitleIsAskedForTestedAndGranted() {
        var request = asked();
        Masters.test(request, true).statusCode(200).body("test.passed", equalTo(true));

        Masters.step(SUPERVISOR, request, "grant", WHY).statusCode(200).body("state", equalTo("GRANTED"))
                .body("reasons", equalTo(List.of("the commission was unanimous"))).body("settledBy", equalTo("supervisor"));

        Entries.read(token, artisan).body("title", equalTo("MASTER_ARTISAN"));
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "AMENDED");
        as(SUPERVISOR).get(ROOT + "/artisans/{id}/history", artisan).then().body("items.reason", hasItem("the commission was unanimous"));
        var told = Events.of(database, UUID.fromString(artisan)).getLast();
        assertThat(told.type()).isEqualTo("artisan.changed.v1");
        EventContract.assertValid("artisan.changed.v1", told.payload());
        assertThat(told.payload()).contains("MASTER_ARTISAN");
        as(token).get(ROOT + "/me/journey").then().statusCode(200)
                .body("items.findAll { it.kind == 'MASTER_TITLE' }.status", equalTo(List.of("SUBMITTED", "GRANTED")))
                .body("items.findAll { it.kind == 'MASTER_TITLE' }.text.fr", equalTo(List.of("Titre « Maître artisan » demandé", "Titre « Maître artisan » accordé")))
                .body("items.findAll { it.kind == 'MASTER_TITLE' }.text.ar", hasItem("منح لقب «حرفي معلم»"));
        ask(token, artisan, session("A"), false, 12).statusCode(409).body("type", equalTo("/problems/master-already"));
    }

    /// Whom the chamber needs for a test of somebody without a diploma are masters; nothing but requests makes them.
    @Test
    void aJuryOfTheirsJudgesATestOfTheChamber() {
        var jury = "\"%s\", \"%s\"".formatted(Masters.master(database, Registry.artisan("mastery.jury" + UUID.randomUUID())),
                Masters.master(database, Registry.artisan("mastery.jury" + UUID.randomUUID())));
        var applicant = Registry.artisan("mastery.tested" + UUID.randomUUID());
        var id = Registry.underReview(applicant, Registry.application(Registry.newNationalId(), "48-relizane", "0590001", "CHAMBER_TEST"));
        var call = "{\"heldOn\": \"%s\", \"place\": \"workshop\", \"jury\": [%s]}";
        Registry.step(AGENT, id, "call-to-test", call.formatted(today(), "\"" + artisan + "\", \"" + artisan + "\"")).statusCode(400);

        Registry.step(AGENT, id, "call-to-test", call.formatted(today(), jury)).statusCode(200).body("status", equalTo("QUALIFICATION_TEST"));
        Registry.step(AGENT, id, "settle-test", "{\"passed\": true}").statusCode(200);

        Registry.step(DIRECTOR, id, "accept", null).statusCode(200).body("status", equalTo("ACCEPTED"));
    }

    @Test
    void versionATakesFiveYearsWithADiplomaOrTenWithout() {
        var session = session("A");
        ask(token, artisan, session, false, 9).statusCode(409).body("type", equalTo("/problems/master-conditions-unmet"));
        ask(token, artisan, session, true, 4).statusCode(409).body("type", equalTo("/problems/master-conditions-unmet"));
        ask(token, artisan, session, true, 5).statusCode(409).body("type", equalTo("/problems/papers-missing"))
                .body("errors.pointer", equalTo(List.of("/documents/DIPLOMA", "/documents/PRACTICE")));
        Entries.attach(token, artisan, "DIPLOMA", "").statusCode(201);
        Entries.attach(token, artisan, "PRACTICE", "").statusCode(201);

        String request = ask(token, artisan, session, true, 5).statusCode(201).extract().path("id");
        Masters.step(SUPERVISOR, request, "grant", WHY).statusCode(409).body("type", equalTo("/problems/master-conditions-unmet"));
        Masters.test(request, false).statusCode(200);
        Masters.step(SUPERVISOR, request, "grant", WHY).statusCode(409);
        Masters.step(SUPERVISOR, request, "refuse", "{\"reasons\": [\"failed the test\"]}").statusCode(200).body("state", equalTo("REFUSED"));

        Entries.read(token, artisan).body("title", equalTo("ARTISAN"));
        ask(token, artisan, session, true, 5).statusCode(201);
    }

    @Test
    void versionBCountsOnlyWhatTheCardProves() {
        Entries.attach(token, artisan, "DIPLOMA", "").statusCode(201);
        Entries.attach(token, artisan, "PRACTICE", "").statusCode(201);
        var session = session("B");
        ask(token, artisan, session, true, 15).statusCode(409).body("type", equalTo("/problems/master-conditions-unmet"));
        registeredFor(10);
        ask(token, artisan, session, false, 10).statusCode(409);

        String request = ask(token, artisan, session, true, 10).statusCode(201).extract().path("id");
        Masters.test(request, true).statusCode(200);
        Masters.step(SUPERVISOR, request, "grant", WHY).statusCode(200);
    }

    @Test
    void theCounterAsksForThoseWithoutAnAccount() {
        registeredFor(12);
        String request = ask(AGENT, artisan, session("A"), false, 12).statusCode(201).body("askedBy", equalTo("agent.relizane")).extract().path("id");

        Masters.step(AGENT, request, "withdraw", "").statusCode(200).body("state", equalTo("WITHDRAWN")).body("settledBy", equalTo("agent.relizane"));
        as(token).get(ROOT + "/me/accesses").then().body("items.organisation", hasItem("CAM-48"));
    }

    @Test
    void aRequestIsTakenBackUntilItIsDecided() {
        var request = asked();
        as(token).header("If-Match", "*").post(ROOT + "/master-requests/{id}/withdraw", request).then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        for (var step : List.of("withdraw", "grant", "refuse", "test-result")) {
            var body = step.equals("test-result") ? "{\"passed\": true, \"heldOn\": \"%s\"}".formatted(today()) : WHY;
            Masters.step(step.equals("withdraw") ? token : SUPERVISOR, request, step, body).statusCode(409)
                    .body("type", equalTo("/problems/master-request-state")).body("detail", containsString("WITHDRAWN"));
        }
        ask(token, artisan, session("A"), false, 12).statusCode(201);
    }

    @Test
    void ofGrantingAndWithdrawingAtTheSameMomentOneWins() throws Exception {
        var request = asked();
        Masters.test(request, true).statusCode(200);

        var statuses = AtOnce.times(2, n -> n == 0 ? Masters.step(SUPERVISOR, request, "grant", WHY).extract().statusCode()
                : Masters.step(token, request, "withdraw", "").extract().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        Entries.read(token, artisan).body("title", equalTo(statuses.getFirst() == 200 ? "MASTER_ARTISAN" : "ARTISAN"));
    }

    @Test
    void oneRequestIsOpenAtATime() throws Exception {
        registeredFor(12);
        var session = session("A");
        var statuses = AtOnce.times(3, n -> ask(n == 0 ? AGENT : token, artisan, session, false, 12).extract().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
        ask(token, artisan, session, false, 12).statusCode(409).body("type", equalTo("/problems/master-request-open"));
        as(token).get(ROOT + "/artisans/{id}/master-requests", artisan).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void onlyWhomItConcernsSeesAndMovesIt() {
        var request = asked();
        var stranger = Registry.artisan("mastery.stranger" + UUID.randomUUID());
        for (var other : List.of(AGENT_OF_TAMANRASSET, stranger)) {
            as(other).get(ROOT + "/master-requests/{id}", request).then().statusCode(404);
            as(other).get(ROOT + "/artisans/{id}/master-requests", artisan).then().statusCode(404);
            Masters.step(other, request, "withdraw", "").statusCode(404);
            Masters.step(other, request, "grant", WHY).statusCode(403);
            ask(other, artisan, session("A"), false, 12).statusCode(404);
        }
        Masters.step(DIRECTOR, request, "grant", WHY).statusCode(403);
        Masters.step(token, request, "test-result", "{\"passed\": true, \"heldOn\": \"%s\"}".formatted(today())).statusCode(403);
        Masters.open(DIRECTOR, "S-NOT-YOURS", "A", today(), null).statusCode(403);
        for (var reader : List.of(token, AGENT, SUPERVISOR)) {
            as(reader).get(ROOT + "/master-requests/{id}", request).then().statusCode(200).body("practiceYears", equalTo(12));
        }
        as(AGENT).get(ROOT + "/master-requests?limit=200&state=SUBMITTED").then().statusCode(200).body("items.id", hasItem(request));
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/master-requests?limit=200").then().statusCode(200).body("items.id", not(hasItem(request)));
        as(AGENT).get(ROOT + "/master-requests?state=LOST").then().statusCode(400);
        as(token).get(ROOT + "/me/accesses").then().body("items.what", hasItem("master-request"));
    }

    @Test
    void whoDecidesReadsThePapersAsLongAsItIsUndecided() {
        Entries.attach(token, artisan, "DIPLOMA", "").statusCode(201);
        String paper = as(token).get(ROOT + "/artisans/{id}/documents", artisan).path("items.find { it.kind == 'DIPLOMA' }.id");
        as(SUPERVISOR).get(ROOT + "/artisans/{id}/documents/{paper}", artisan, paper).then().statusCode(403);
        registeredFor(6);
        String request = ask(token, artisan, session("A"), true, 6).statusCode(201).extract().path("id");

        as(SUPERVISOR).get(ROOT + "/artisans/{id}/documents/{paper}", artisan, paper).then().statusCode(200);
        as(token).get(ROOT + "/me/accesses").then().body("items.purpose", hasItem("master-title"));
        as(token).delete(ROOT + "/artisans/{id}/documents/{paper}", artisan, paper).then().statusCode(409);

        Masters.step(SUPERVISOR, request, "refuse", WHY).statusCode(200);
        as(SUPERVISOR).get(ROOT + "/artisans/{id}/documents/{paper}", artisan, paper).then().statusCode(403);
    }

    @Test
    void onlyTheActiveAreCandidates() {
        var request = asked();
        Masters.test(request, true).statusCode(200);
        Rows.change(database, "update artisan set status = 'SUSPENDED' where id = ?", UUID.fromString(artisan));
        Masters.step(SUPERVISOR, request, "grant", WHY).statusCode(409).body("type", equalTo("/problems/master-not-active"));
        Masters.step(token, request, "withdraw", "").statusCode(200);
        ask(token, artisan, session("A"), false, 12).statusCode(409).body("type", equalTo("/problems/master-not-active"));
    }

    @Test
    void aRequestLapsesWhenTheArtisanLeaves() {
        var request = asked();
        Entries.attach(AGENT, artisan, "DEATH_CERTIFICATE", "").statusCode(201);
        Entries.step(DIRECTOR, artisan, "strike-off", "{\"kind\": \"DEATH\", \"reason\": \"x\", \"diedOn\": \"%s\"}".formatted(today())).statusCode(200);

        as(AGENT).get(ROOT + "/master-requests/{id}", request).then().body("state", equalTo("LAPSED"));
        Masters.step(SUPERVISOR, request, "refuse", WHY).statusCode(409).body("detail", containsString("LAPSED"));
    }

    @Test
    void aSessionTakesRequestsWithinItsDays() {
        registeredFor(12);
        var later = "S-" + UUID.randomUUID();
        Masters.open(SUPERVISOR, later, "A", today().plusDays(1), today().plusDays(9)).statusCode(201).body("closesOn", equalTo(today().plusDays(9).toString()));
        ask(token, artisan, later, false, 12).statusCode(409).body("type", equalTo("/problems/master-session-not-open"));
        Masters.open(SUPERVISOR, later, "A", today(), null).statusCode(409).body("type", equalTo("/problems/master-session-taken"));
        ask(token, artisan, "S-NONE", false, 12).statusCode(400).body("errors[0].pointer", equalTo("/session"));

        var open = session("A");
        given().get(ROOT + "/master-sessions/{code}", open).then().statusCode(200).body("conditions", equalTo("A")).body("closesOn", nullValue());
        given().get(ROOT + "/master-sessions?limit=200").then().statusCode(200).body("items.code", hasItem(open));
        close(open, "\"99\"", today().toString()).statusCode(412);
        close(open, "*", today().minusDays(1).toString()).statusCode(400);
        close(open, "*", today().toString()).statusCode(200).body("closesOn", equalTo(today().toString()));
        ask(token, artisan, open, false, 12).statusCode(201);
        Rows.change(database, "update master_session set opens_on = opens_on - 9, closes_on = closes_on - 1 where code = ?", open);
        close(open, "*", today().toString()).statusCode(409).body("type", equalTo("/problems/master-session-not-open"));
    }

    private static io.restassured.response.ValidatableResponse close(String code, String ifMatch, String day) {
        return as(SUPERVISOR).header("If-Match", ifMatch).contentType("application/json").body("{\"closesOn\": \"%s\"}".formatted(day))
                .post(ROOT + "/master-sessions/{code}/close", code).then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"session\": \"S\", \"diploma\": null, \"practiceYears\": 1}", "{\"session\": \"S\", \"diploma\": true, \"practiceYears\": -1}",
            "{\"session\": \"S\", \"diploma\": true, \"practiceYears\": 81}", "{\"session\": \"\\u202e\", \"diploma\": true, \"practiceYears\": 12}",
            "{\"session\": \"S\", \"diploma\": true, \"practiceYears\": 1e9}", "{\"session\": \"S\", \"diploma\": true, \"practiceYears\": 12, \"title\": \"KING\"}"})
    void refusesWhatCannotBe(String body) {
        Entries.add(token, artisan, "master-requests", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesDecisionsThatCannotBe() {
        var request = asked();
        for (var body : List.of("{}", "{\"reasons\": []}", "{\"reasons\": [\"\"]}", "{\"reasons\": [\"\\u202egood\"]}")) {
            Masters.step(SUPERVISOR, request, "grant", body).statusCode(400);
        }
        for (var day : List.of(today().plusDays(1), today().minusDays(1))) {
            Masters.step(SUPERVISOR, request, "test-result", "{\"passed\": true, \"heldOn\": \"%s\"}".formatted(day)).statusCode(400);
        }
        Masters.open(SUPERVISOR, "S-" + UUID.randomUUID(), "C", today(), null).statusCode(400).body("errors[0].pointer", equalTo("/conditions"));
        Masters.open(SUPERVISOR, "S-" + UUID.randomUUID(), "B", java.time.LocalDate.of(2022, 3, 23), null).statusCode(400);
        Masters.open(SUPERVISOR, "S-" + UUID.randomUUID(), "A", today(), today().minusDays(1)).statusCode(400);
        as(SUPERVISOR).contentType("application/json").body(WHY).post(ROOT + "/master-requests/{id}/grant", request).then().statusCode(428);
        as(SUPERVISOR).header("If-Match", "\"99\"").contentType("application/json").body(WHY).post(ROOT + "/master-requests/{id}/grant", request).then().statusCode(412);
        Entries.read(token, artisan).body("title", equalTo("ARTISAN"));
    }
}
