package org.hirfa.funding.dossier;

import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.funding.FundingFixtures;
import org.hirfa.funding.KnownArtisan;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.agent;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.DossierFixtures.DOSSIERS;
import static org.hirfa.funding.DossierFixtures.act;
import static org.hirfa.funding.DossierFixtures.atCounter;
import static org.hirfa.funding.DossierFixtures.open;
import static org.hirfa.funding.DossierFixtures.opened;
import static org.hirfa.funding.DossierFixtures.plan;
import static org.hirfa.funding.DossierFixtures.replan;

/// Many artisans have no account: they come to the chamber's counter.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DossierCounterTest {

    @Inject
    FundingFixtures funding;

    private KnownArtisan artisan;

    @BeforeEach
    void empty() {
        funding.emptied();
        artisan = funding.artisan().holdingCard();
    }

    @Test
    void theChamberWritesHandsInAndPassesOnAndTheArtisanIsTold() {
        var id = openAs(agent("CAM-48"), atCounter(artisan, plan(1_000_000))).statusCode(201)
                .body("artisan.registrationNumber", equalTo(artisan.number)).body("history.by", contains("CHAMBER")).extract().<String>path("id");

        replan(agent("CAM-48"), id, 0, plan(2_000_000).replace("\"scheme\": \"ANADE-TRIANGULAR\", ", "")).statusCode(200);
        act(agent("CAM-48"), id, "submit", 1, null).statusCode(200).body("history.by", contains("CHAMBER", "CHAMBER"));
        act(agent("CAM-48"), id, "transmit", 2, null).statusCode(200).body("status", equalTo("UNDER_STUDY"));

        as(agency("ANADE")).get(DOSSIERS + "/" + id).then().statusCode(200);
        as(artisan.token()).get("/api/funding/v1/me/accesses").then().statusCode(200).body("items", hasSize(5));
    }

    @Test
    void whatTheCounterWroteIsSeenByThatChamberAndTheArtisanOnly() {
        var id = openAs(agent("CAM-48"), atCounter(artisan, plan(1_000_000))).statusCode(201).extract().<String>path("id");

        as(agent("CAM-48")).get(DOSSIERS + "/" + id).then().statusCode(200);
        as(agent("CAM-48")).get(DOSSIERS).then().body("items.id", contains(id));
        as(artisan.token()).get(DOSSIERS + "/" + id).then().statusCode(200);
        as(agent("CAM-11")).get(DOSSIERS + "/" + id).then().statusCode(404);
        as(agency("ANADE")).get(DOSSIERS + "/" + id).then().statusCode(404);
        act(agent("CAM-11"), id, "submit", 0, null).statusCode(404);
        act(agent("CAM-11"), id, "withdraw", 0, null).statusCode(404);
        act(agent("CAM-48"), id, "withdraw", 0, null).statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void theArtisansOwnDossierIsNotTheCountersToTouch() {
        var id = opened(artisan);

        act(agent("CAM-48"), id, "submit", 0, null).statusCode(404);
        act(agent("CAM-48"), id, "withdraw", 0, null).statusCode(404);
        replan(agent("CAM-48"), id, 0, plan(2_000_000).replace("\"scheme\": \"ANADE-TRIANGULAR\", ", "")).statusCode(404);
        act(artisan.token(), id, "submit", 0, null).statusCode(200);
        act(agent("CAM-48"), id, "withdraw", 1, null).statusCode(404);
    }

    @Test
    void anAgentNamesAnArtisanOfTheirChamberAndAnArtisanNobody() {
        var elsewhere = funding.artisan().of("11", "CAM-11").holdingCard();
        var suspended = funding.artisan().standing("SUSPENDED").known();
        var nobody = plan(1_000_000).replaceFirst("\\{", "{\"registrationNumber\": \"DZ00000000000\", ");

        for (var body : new String[] {plan(1_000_000), nobody, atCounter(elsewhere, plan(1_000_000)),
                plan(1_000_000).replaceFirst("\\{", "{\"registrationNumber\": \"\\\\u0000\", ")}) {
            openAs(agent("CAM-48"), body).statusCode(400).body("errors.pointer", contains("/registrationNumber"));
        }
        openAs(agent("CAM-48"), atCounter(suspended, plan(1_000_000))).statusCode(409).body("type", equalTo("/problems/registration-not-active"));
        openAs(artisan.token(), atCounter(artisan, plan(1_000_000))).statusCode(400).body("errors.pointer", contains("/registrationNumber"));
        openAs(Tokens.user("lost").roles(Role.CHAMBER_AGENT).sign(), atCounter(artisan, plan(1_000_000))).statusCode(400);
        openAs(Tokens.user("director").roles(Role.CHAMBER_DIRECTOR).chamber("CAM-48").sign(), atCounter(artisan, plan(1_000_000))).statusCode(403);
    }

    private static ValidatableResponse openAs(String token, String body) {
        return open(token, body, UUID.randomUUID().toString());
    }
}
