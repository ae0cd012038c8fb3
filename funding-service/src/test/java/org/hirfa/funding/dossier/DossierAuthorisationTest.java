package org.hirfa.funding.dossier;

import java.util.List;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.funding.FundingFixtures;
import org.hirfa.funding.KnownArtisan;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.agent;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.Callers.officer;
import static org.hirfa.funding.Callers.supervisor;
import static org.hirfa.funding.Callers.with;
import static org.hirfa.funding.DossierFixtures.DOSSIERS;
import static org.hirfa.funding.DossierFixtures.act;
import static org.hirfa.funding.DossierFixtures.opened;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DossierAuthorisationTest {

    @Inject
    FundingFixtures funding;

    private KnownArtisan artisan;
    private KnownArtisan other;

    @BeforeEach
    void empty() {
        funding.emptied();
        artisan = funding.artisan().holdingCard();
        other = funding.artisan().of("11", "CAM-11").holdingCard();
    }

    @Test
    void aDossierIsThereOnlyForThoseItConcerns() {
        var id = opened(artisan, "submit");

        for (var reader : List.of(artisan.token(), agent("CAM-48"), agency("ANADE"), officer("ANADE"), supervisor())) {
            as(reader).get(DOSSIERS + "/" + id).then().statusCode(200).body("artisan.registrationNumber", equalTo(artisan.number));
            as(reader).get(DOSSIERS).then().statusCode(200).body("items.id", contains(id));
        }
        for (var stranger : List.of(other.token(), agent("CAM-11"), agency("ANGEM"), agency("CNAC"),
                Tokens.user("lost").roles(Role.AGENCY_CLIENT, Role.CHAMBER_AGENT).sign())) {
            as(stranger).get(DOSSIERS + "/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
            as(stranger).get(DOSSIERS).then().statusCode(200).body("items", hasSize(0));
        }
        for (var role : List.of(Role.PLATFORM_ADMIN, Role.AUDITOR, Role.TRAINING_MANAGER, Role.ASSOCIATION_OFFICER, Role.CHAMBER_SYNC)) {
            as(with(role)).get(DOSSIERS + "/" + id).then().statusCode(403);
            as(with(role)).get(DOSSIERS).then().statusCode(403);
        }
        RestAssured.get(DOSSIERS + "/" + id).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void aDraftIsItsArtisansAlone() {
        var id = opened(artisan);

        for (var reader : List.of(agency("ANADE"), agent("CAM-48"))) {
            as(reader).get(DOSSIERS + "/" + id).then().statusCode(404);
            as(reader).get(DOSSIERS).then().body("items", hasSize(0));
        }
        as(artisan.token()).get(DOSSIERS + "/" + id).then().statusCode(200);
        act(artisan.token(), id, "withdraw", 0, null).statusCode(200);
        for (var reader : List.of(agency("ANADE"), agent("CAM-48"))) {
            as(reader).get(DOSSIERS + "/" + id).then().statusCode(404);
            as(reader).get(DOSSIERS).then().body("items", hasSize(0));
        }
    }

    @ParameterizedTest
    @CsvSource({"submit, artisan", "transmit, chamber", "decide, agency", "certify, agency", "send-to-bank, agency", "bank-answer, agency", "disburse, agency"})
    void aStepBelongsToItsParty(String step, String party) {
        var id = opened(artisan, "submit");
        var body = switch (step) {
            case "decide" -> "{\"decision\": \"VALIDATED\"}";
            case "certify" -> "{\"validUntil\": \"@inAYear\"}";
            case "bank-answer" -> "{\"agreed\": true}";
            case "disburse" -> "{\"tranche\": 1, \"amount\": 1, \"paidOn\": \"@today\"}";
            default -> null;
        };

        act(artisan.token(), id, step, 1, body).statusCode(party.equals("artisan") ? 409 : 403);
        act(other.token(), id, step, 1, body).statusCode(party.equals("artisan") ? 404 : 403);
        // An agent hands in only what the chamber wrote itself; this is the artisan's own.
        act(agent("CAM-48"), id, step, 1, body).statusCode(party.equals("chamber") ? 200 : party.equals("artisan") ? 404 : 403);
        act(agent("CAM-11"), id, step, 1, body).statusCode(party.equals("agency") ? 403 : 404);
        act(agency("ANADE"), id, step, 1, body).statusCode(party.equals("agency") ? 409 : 403);
        act(agency("ANGEM"), id, step, 1, body).statusCode(party.equals("agency") ? 404 : 403);
        act(supervisor(), id, step, 1, body).statusCode(403);
        act(with(Role.PLATFORM_ADMIN), id, step, 1, body).statusCode(403);
        RestAssured.given().post(DOSSIERS + "/{id}/{step}", id, step).then().statusCode(401);
    }

    @Test
    void aChamberThatAnArtisanLeavesSeesTheDossierNoMore() {
        var id = opened(artisan, "submit");

        funding.hears("funding.artisan-facts", "artisan.changed.v1", artisan.of("11", "CAM-11").version(2).fact());

        as(agent("CAM-48")).get(DOSSIERS + "/" + id).then().statusCode(404);
        as(agent("CAM-11")).get(DOSSIERS + "/" + id).then().statusCode(200);
    }

    @Test
    void everyReadByOthersIsTold() {
        var id = opened(artisan, "submit");
        as(agency("ANADE")).get(DOSSIERS + "/" + id);
        as(supervisor()).get(DOSSIERS);
        as(artisan.token()).get(DOSSIERS + "/" + id);
        as(agency("ANGEM")).get(DOSSIERS + "/" + id);

        as(artisan.token()).get("/api/funding/v1/me/accesses").then().statusCode(200)
                .body("items.what", contains("dossier.list", "dossier")).body("items.purpose", contains("supervision", "funding-decision"));
        as(other.token()).get("/api/funding/v1/me/accesses").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void listsArePagedNewestFirst() {
        var first = opened(artisan, "submit");
        var second = opened(funding.artisan().holdingCard(), "submit");
        var third = opened(funding.artisan().holdingCard());

        var page = as(supervisor()).queryParam("limit", 2).get(DOSSIERS).then().statusCode(200)
                .body("items.id", contains(third, second)).body("next", notNullValue()).header("Link", notNullValue()).extract();

        as(supervisor()).queryParam("limit", 2).queryParam("cursor", page.<String>path("next")).get(DOSSIERS).then().statusCode(200)
                .body("items.id", contains(first));
        as(supervisor()).queryParam("status", "SUBMITTED").queryParam("scheme", "ANADE-TRIANGULAR").get(DOSSIERS).then()
                .body("items.id", contains(second, first));
        as(supervisor()).queryParam("scheme", "CNAC-LOAN").get(DOSSIERS).then().statusCode(200).body("items", hasSize(0));
    }
}
