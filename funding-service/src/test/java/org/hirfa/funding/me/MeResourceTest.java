package org.hirfa.funding.me;

import java.util.List;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.funding.FundingFixtures;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.Callers.with;
import static org.hirfa.funding.DossierFixtures.open;
import static org.hirfa.funding.DossierFixtures.opened;
import static org.hirfa.funding.DossierFixtures.plan;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class MeResourceTest {

    private static final String ME = "/api/funding/v1/me";

    @Inject
    FundingFixtures funding;

    @BeforeEach
    void empty() {
        funding.emptied();
    }

    @Test
    void showsOwnDossiersOnlyAndNewestFirst() {
        var artisan = funding.artisan().holdingCard();
        var first = opened(artisan);
        var second = open(artisan, plan("ANGEM-RAW-MATERIAL", 90_000, 0, 90_000, 0)).extract().<String>path("id");
        opened(funding.artisan().holdingCard());

        var next = as(artisan.token()).queryParam("limit", 1).get(ME + "/dossiers").then().statusCode(200)
                .body("items.id", contains(second)).body("next", notNullValue()).extract().<String>path("next");

        as(artisan.token()).queryParam("limit", 1).queryParam("cursor", next).get(ME + "/dossiers").then()
                .body("items.id", contains(first)).body("next", nullValue());
    }

    @Test
    void pagesThroughTheReadersOfTheFile() {
        var artisan = funding.artisan().holdingCard();
        for (int time = 0; time < 3; time++) {
            as(agency("ANADE")).queryParam("scheme", "ANADE-TRIANGULAR").get("/api/funding/v1/eligibility/" + artisan.number).then().statusCode(200);
        }

        var next = as(artisan.token()).queryParam("limit", 2).get(ME + "/accesses").then().body("items", hasSize(2)).extract().<String>path("next");

        as(artisan.token()).queryParam("limit", 2).queryParam("cursor", next).get(ME + "/accesses").then().body("items", hasSize(1));
        as(artisan.token()).queryParam("cursor", "eA").get(ME + "/accesses").then().statusCode(400);
    }

    @Test
    void somebodyWhoIsNoArtisanYetHasNothingHere() {
        var token = Tokens.user("newcomer").roles(Role.ARTISAN).sign();

        as(token).get(ME + "/dossiers").then().statusCode(200).body("items", hasSize(0));
        as(token).get(ME + "/accesses").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void isForArtisansAlone() {
        for (var role : List.of(Role.CHAMBER_AGENT, Role.AGENCY_CLIENT, Role.NATIONAL_SUPERVISOR, Role.AUDITOR, Role.PLATFORM_ADMIN)) {
            as(with(role)).get(ME + "/dossiers").then().statusCode(403);
            as(with(role)).get(ME + "/accesses").then().statusCode(403);
        }
    }
}
