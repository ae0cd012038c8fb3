package org.hirfa.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.Title;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.application;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.newNationalId;
import static org.hirfa.registry.Registry.step;

/// How a qualification is proven, each kind in its way.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ExaminationTest {

    @Inject
    SettableClock clock;
    @Inject
    RegisterChanges changes;

    @AfterEach
    void setRight() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIPLOMA", "YEARS_OF_PRACTICE", "PRIOR_LEARNING"})
    void aPaperProvesItUnlessTheChamberSaysOtherwise(String kind) {
        var token = Registry.artisan("examination.paper." + kind);
        var id = withPaper(token, kind);
        judge(id, false, "not in the school's register").statusCode(200).body("evidence[0].recognised", equalTo(false))
                .body("evidence[0].judgedBy", equalTo("agent.relizane"))
                .body("history.last().action", equalTo("EVIDENCE_REJECTED")).body("history.last().note", equalTo("not in the school's register"));

        step(Registry.DIRECTOR, id, "accept", null).statusCode(409).body("type", equalTo("/problems/qualification-missing"));
        judge(id, true, "found in the register of 2014").statusCode(200);

        step(Registry.DIRECTOR, id, "accept", null).statusCode(200).body("evidence[0].recognised", equalTo(true));
    }

    @Test
    void whatNobodyJudgedIsJudgedByTheAcceptance() {
        var id = withPaper(Registry.artisan("examination.unjudged"), "DIPLOMA");

        step(Registry.DIRECTOR, id, "accept", null).statusCode(200).body("evidence[0].recognised", equalTo(true))
                .body("evidence[0].judgedBy", equalTo("director.relizane"));
    }

    @Test
    void aScanIsNoTestUnlessTheChamberKnowsItForOne() {
        var id = withPaper(Registry.artisan("examination.scan"), "CHAMBER_TEST");
        step(Registry.DIRECTOR, id, "accept", null).statusCode(409).body("type", equalTo("/problems/qualification-missing"));
        judge(id, true, "our own attestation of 2019").statusCode(200);

        step(Registry.DIRECTOR, id, "accept", null).statusCode(200);
    }

    @Test
    void aTestThatWasPassedProvesIt() {
        var token = Registry.artisan("examination.passed");
        var id = Registry.underReview(token, application(newNationalId(), "48-relizane", "0590001", "CHAMBER_TEST"));
        var jury = "\"" + master("examination.jury1") + "\", \"" + master("examination.jury2") + "\"";
        step(Registry.AGENT, id, "call-to-test", call(today().plusDays(7), jury)).statusCode(200).body("status", equalTo("QUALIFICATION_TEST"))
                .body("tests[0].outcome", equalTo("PENDING")).body("custody.heldBy", equalTo("CHAMBER"));
        step(Registry.AGENT, id, "settle-test", "{\"passed\": true}").statusCode(409).body("type", equalTo("/problems/test-not-held"));
        step(Registry.AGENT, id, "call-to-test", call(today().plusDays(3), jury)).statusCode(200).body("tests", hasSize(2))
                .body("tests[0].outcome", equalTo("POSTPONED")).body("history.last().action", equalTo("TEST_MOVED"));
        clock.advance(Duration.ofDays(3));

        step(Registry.AGENT, id, "settle-test", "{\"passed\": true, \"marks\": [{\"part\": \"تشكيل الطين\", \"mark\": 15.5}]}").statusCode(200)
                .body("status", equalTo("UNDER_REVIEW")).body("tests[1].outcome", equalTo("PASSED")).body("tests[1].marks[0].mark", equalTo(15.5f))
                .body("evidence.source", hasItem("TEST"));

        as(token).get(ROOT + "/applications/" + id + "/checklist").then().body("items.find { it.kind == 'QUALIFICATION' }.state", equalTo("HELD"));
        step(Registry.DIRECTOR, id, "accept", null).statusCode(200).body("status", equalTo("ACCEPTED"));
    }

    @Test
    void aTestThatWasFailedLeadsBackToReview() {
        var id = Registry.underReview(Registry.artisan("examination.failed"), application(newNationalId(), "48-relizane", "0590001", "CHAMBER_TEST"));
        var jury = "\"" + master("examination.jury3") + "\", \"" + master("examination.jury4") + "\"";
        step(Registry.AGENT, id, "call-to-test", call(today(), jury)).statusCode(200);
        step(Registry.DIRECTOR, id, "accept", null).statusCode(409).body("type", equalTo("/problems/application-state"));

        step(Registry.AGENT, id, "settle-test", "{\"passed\": false, \"note\": \"uneven glaze\"}").statusCode(200).body("status", equalTo("UNDER_REVIEW"))
                .body("evidence", hasSize(0));

        step(Registry.DIRECTOR, id, "accept", null).statusCode(409).body("type", equalTo("/problems/qualification-missing"));
        step(Registry.AGENT, id, "call-to-test", call(today(), jury)).statusCode(200);
        step(Registry.DIRECTOR, id, "refuse", "{\"reasons\": [\"did not come\"]}").statusCode(200);
    }

    @Test
    void onlyMasterArtisansOfTheSectorJudge() {
        var id = Registry.underReview(Registry.artisan("examination.jury"), application(newNationalId(), "48-relizane", "0590001", "CHAMBER_TEST"));
        var apprentice = Registry.accepted(Registry.artisan("examination.noMaster"));
        var master = master("examination.jury5");

        step(Registry.AGENT, id, "call-to-test", call(today(), "\"" + master + "\", \"" + apprentice + "\"")).statusCode(400)
                .body("errors[0].pointer", equalTo("/jury/1")).body("errors[0].code", equalTo("unknown-value"));
        step(Registry.AGENT, id, "call-to-test", call(today(), "\"" + master + "\"")).statusCode(400).body("errors[0].pointer", equalTo("/jury"));
        step(Registry.AGENT, id, "call-to-test", call(today(), "\"" + master + "\", \"" + master + "\"")).statusCode(400)
                .body("errors[0].code", equalTo("repeated"));
        step(Registry.AGENT, id, "call-to-test", call(today().minusDays(1), "\"" + master + "\", \"" + UUID.randomUUID() + "\"")).statusCode(400)
                .body("errors.pointer", hasItem("/heldOn")).body("errors.pointer", hasItem("/jury/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"passed\": null}", "{\"passed\": true, \"marks\": [{\"part\": \"x\", \"mark\": 20.01}]}",
            "{\"passed\": true, \"marks\": [{\"part\": \"x\", \"mark\": -1}]}", "{\"passed\": true, \"marks\": [{\"part\": \"\", \"mark\": 1}]}",
            "{\"passed\": true, \"marks\": [{\"part\": \"x\", \"mark\": 1.001}]}", "{\"passed\": true, \"note\": \"\\u202e\"}"})
    void refusesAResultThatCannotBe(String body) {
        var id = Registry.underReview(Registry.artisan("examination.result" + body.hashCode()));

        step(Registry.AGENT, id, "settle-test", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void stepsNameTheStateThatForbidsThem() {
        var id = Registry.submitted(Registry.artisan("examination.state"));

        step(Registry.AGENT, id, "call-to-test", call(today(), "\"" + UUID.randomUUID() + "\"")).statusCode(409)
                .body("type", equalTo("/problems/application-state"));
        step(Registry.AGENT, id, "settle-test", "{\"passed\": true}").statusCode(409).body("type", equalTo("/problems/application-state"));
        step(Registry.AGENT, id, "evidence/" + UUID.randomUUID() + "/judge", "{\"recognised\": true, \"reason\": \"x\"}").statusCode(409);
    }

    @Test
    void anotherChamberJudgesNothing() {
        var id = withPaper(Registry.artisan("examination.scope"), "DIPLOMA");
        String evidence = as(Registry.AGENT).get(ROOT + "/applications/" + id).path("evidence[0].id");

        step(Registry.AGENT_OF_TAMANRASSET, id, "evidence/" + evidence + "/judge", "{\"recognised\": true, \"reason\": \"x\"}").statusCode(404);
        step(Registry.AGENT, id, "evidence/" + UUID.randomUUID() + "/judge", "{\"recognised\": true, \"reason\": \"x\"}").statusCode(404);
        step(Registry.artisan("examination.scope"), id, "evidence/" + evidence + "/judge", "{\"recognised\": true, \"reason\": \"x\"}").statusCode(403);
    }

    private String master(String name) {
        var artisan = UUID.fromString(Registry.accepted(Registry.artisan(name)));
        QuarkusTransaction.requiringNew().run(() -> changes.grantTitle(artisan, Title.MASTER_ARTISAN, "test", By.REGISTER));
        return artisan.toString();
    }

    private static ValidatableResponse judge(String id, boolean recognised, String reason) {
        String evidence = as(Registry.AGENT).get(ROOT + "/applications/" + id).path("evidence[0].id");
        return step(Registry.AGENT, id, "evidence/" + evidence + "/judge",
                "{\"recognised\": %s, \"reason\": \"%s\"}".formatted(recognised, reason));
    }

    private static String withPaper(String token, String kind) {
        var id = Registry.underReview(token, application(newNationalId(), "48-relizane", "0590001", kind));
        Registry.attach(token, id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        return id;
    }

    private static String call(LocalDate day, String jury) {
        return "{\"heldOn\": \"%s\", \"place\": \"workshop of the chamber\", \"jury\": [%s]}".formatted(day, jury);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Algiers"));
    }
}
