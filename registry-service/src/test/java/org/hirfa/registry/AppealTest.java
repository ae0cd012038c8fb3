package org.hirfa.registry;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.application;
import static org.hirfa.registry.Registry.apply;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.newNationalId;
import static org.hirfa.registry.Registry.step;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class AppealTest {

    private static final String GROUNDS = "{\"grounds\": \"the lease was in the file\"}";
    private static final String JUST = "{\"reasons\": [\"the lease was in the file\"]}";

    @Inject
    SettableClock clock;
    @Inject
    AgroalDataSource database;

    @AfterEach
    void setRight() {
        clock.reset();
    }

    @Test
    void upheldItLeadsIntoTheRegister() {
        var token = Registry.artisan("appeal.upheld");
        var id = refused(token, newNationalId());
        step(token, id, "appeal", GROUNDS).statusCode(200).body("status", equalTo("APPEALED"))
                .body("appeal.grounds", equalTo("the lease was in the file")).body("custody.heldBy", equalTo("NATIONAL_CHAMBER"))
                .body("custody.dueOn", notNullValue());

        String artisan = step(Registry.SUPERVISOR, id, "appeal/uphold", JUST).statusCode(200)
                .body("status", equalTo("APPEAL_UPHELD")).body("history.last().by", equalTo("supervisor"))
                .body("appeal.reasons", hasSize(1)).extract().path("artisanId");

        as(token).get(ROOT + "/artisans/" + artisan).then().statusCode(200).body("status", equalTo("ACTIVE"));
        as(token).get(ROOT + "/artisans/" + artisan + "/cards").then().body("items", hasSize(1));
        assertThat(Events.of(database, UUID.fromString(artisan))).extracting(Events.Told::type).containsExactly("artisan.registered.v1");
    }

    @Test
    void rejectedItEndsThere() {
        var token = Registry.artisan("appeal.rejected");
        var nationalId = newNationalId();
        var id = refused(token, nationalId);
        step(token, id, "appeal", GROUNDS).statusCode(200);

        step(Registry.SUPERVISOR, id, "appeal/reject", "{\"reasons\": []}").statusCode(400);
        step(Registry.SUPERVISOR, id, "appeal/reject", JUST).statusCode(200).body("status", equalTo("APPEAL_REJECTED"))
                .body("artisanId", equalTo(null));

        step(token, id, "appeal", GROUNDS).statusCode(409).body("type", equalTo("/problems/application-state"));
        apply(token, application(nationalId)).then().statusCode(201);
    }

    /// What is decided on cannot be decided unseen; before and after it takes a broken glass, as any file does.
    @Test
    void whoDecidesSeesThePapersAsLongAsItIsOpenAndTheArtisanSeesWhy() {
        var token = Registry.artisan("appeal.papers." + UUID.randomUUID());
        var id = Registry.underReview(token, application(newNationalId()));
        var paper = UUID.randomUUID();
        Registry.attach(token, id, paper, "PREMISES", Papers.PDF).then().statusCode(201);
        step(Registry.DIRECTOR, id, "refuse", "{\"reasons\": [\"premises missing\"]}").statusCode(200);
        var papers = Registry.ROOT + "/applications/" + id + "/documents";
        as(Registry.SUPERVISOR).get(papers).then().statusCode(403).body("type", equalTo("/problems/break-glass-needed"));
        step(token, id, "appeal", GROUNDS).statusCode(200);

        as(Registry.SUPERVISOR).get(papers).then().statusCode(200).body("items.id", equalTo(List.of(paper.toString())));
        as(Registry.SUPERVISOR).accept("*/*").get(papers + "/" + paper).then().statusCode(200);
        as(token).get(ROOT + "/me/accesses?limit=200").then()
                .body("items.findAll { it.reader == 'supervisor' && it.purpose == 'appeal' }.what", equalTo(List.of("application.document", "application.documents")));

        step(Registry.SUPERVISOR, id, "appeal/reject", JUST).statusCode(200);
        as(Registry.SUPERVISOR).get(papers).then().statusCode(403);
        as(Registry.SUPERVISOR).accept("*/*").get(papers + "/" + paper).then().statusCode(403);
    }

    @Test
    void comesWithinItsDelay() {
        var token = Registry.artisan("appeal.late");
        var id = refused(token, newNationalId());
        clock.advance(Duration.ofDays(31));

        step(token, id, "appeal", GROUNDS).statusCode(409).body("type", equalTo("/problems/appeal-too-late"));
    }

    @Test
    void whoHasAppliedAnewDoesNotAppealToo() {
        var token = Registry.artisan("appeal.anew");
        var nationalId = newNationalId();
        var id = refused(token, nationalId);
        apply(token, application(nationalId)).then().statusCode(201);

        step(token, id, "appeal", GROUNDS).statusCode(409).body("type", equalTo("/problems/application-open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "director", "artisan"})
    void onlyTheNationalChamberDecides(String who) {
        var token = Registry.artisan("appeal.role." + who);
        var id = refused(token, newNationalId());
        step(token, id, "appeal", GROUNDS).statusCode(200);
        var caller = switch (who) {
            case "agent" -> Registry.AGENT;
            case "director" -> Registry.DIRECTOR;
            default -> token;
        };

        step(caller, id, "appeal/uphold", JUST).statusCode(403);
        step(caller, id, "appeal/reject", JUST).statusCode(403);
    }

    @Test
    void anotherChambersRefusalIsNobodysBusiness() {
        var id = refused(Registry.artisan("appeal.scope"), newNationalId());

        step(Registry.AGENT_OF_TAMANRASSET, id, "appeal", GROUNDS).statusCode(404);
        step(Registry.artisan("appeal.stranger"), id, "appeal", GROUNDS).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"grounds\": \" \"}", "{\"grounds\": \"a\\u202eb\"}", "{\"grounds\": \"a\\u0000\"}", "{\"grounds\": 1, \"x\": 2}"})
    void needsGrounds(String body) {
        var token = Registry.artisan("appeal.grounds" + body.hashCode());
        var id = refused(token, newNationalId());

        step(token, id, "appeal", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void decidedOnceHoweverOftenAtTheSameMoment() throws Exception {
        var token = Registry.artisan("appeal.race");
        var id = refused(token, newNationalId());
        step(token, id, "appeal", GROUNDS).statusCode(200);

        var answers = AtOnce.times(4, n -> step(Registry.SUPERVISOR, id, n % 2 == 0 ? "appeal/uphold" : "appeal/reject", JUST)
                .extract().statusCode());

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    private static String refused(String token, String nationalId) {
        var id = Registry.underReview(token, application(nationalId));
        step(Registry.DIRECTOR, id, "refuse", "{\"reasons\": [\"premises missing\"]}").statusCode(200)
                .body("appeal.until", notNullValue());
        return id;
    }
}
