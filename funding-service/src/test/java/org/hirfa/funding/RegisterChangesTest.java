package org.hirfa.funding;

import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.agent;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.DossierFixtures.DOSSIERS;
import static org.hirfa.funding.DossierFixtures.open;
import static org.hirfa.funding.DossierFixtures.opened;
import static org.hirfa.funding.DossierFixtures.plan;

/// What happens in the register holds here as soon as it is heard.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class RegisterChangesTest {

    private static final String ARTISANS = "funding.artisan-facts";
    private static final String SCHEME = "ANADE-TRIANGULAR";

    @Inject
    FundingFixtures funding;

    @BeforeEach
    void forgets() {
        funding.emptied();
    }

    @Test
    void whoeverIsSuspendedIsNotEligibleUntilResumed() {
        var artisan = funding.artisan().holdingCard();
        ask(artisan).body("outcome", equalTo("ELIGIBLE"));

        funding.hears(ARTISANS, "artisan.suspended.v1", artisan.standing("SUSPENDED").version(2).fact());
        ask(artisan).body("outcome", equalTo("NOT_ELIGIBLE"));
        open(artisan, plan(1_000_000)).statusCode(409).body("type", equalTo("/problems/registration-not-active"));

        funding.hears(ARTISANS, "artisan.resumed.v1", artisan.standing("ACTIVE").version(3).fact());
        ask(artisan).body("outcome", equalTo("ELIGIBLE"));
    }

    @Test
    void whoeverIsStruckOffIsNotEligible() {
        var artisan = funding.artisan().holdingCard();

        funding.hears(ARTISANS, "artisan.struck-off.v1", artisan.standing("STRUCK_OFF").version(2).fact());

        ask(artisan).body("outcome", equalTo("NOT_ELIGIBLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "LOST", "REVOKED", "REPLACED", "EXPIRED"})
    void aCardThatIsNotActiveDoesNotCount(String status) {
        var artisan = funding.artisan().known();
        var card = UUID.randomUUID();
        funding.hears("funding.card-facts", "card.issued.v1", artisan.card(card, 1, "ACTIVE"));
        ask(artisan).body("outcome", equalTo("ELIGIBLE"));

        funding.hears("funding.card-facts", "card.changed.v1", artisan.card(card, 2, status));
        ask(artisan).body("outcome", equalTo("NOT_ELIGIBLE"))
                .body("criteria.find { it.code == 'card-active' }.outcome", equalTo("FAIL"));

        funding.hears("funding.card-facts", "card.changed.v1", artisan.card(card, 3, "ACTIVE"));
        ask(artisan).body("outcome", equalTo("ELIGIBLE"));
    }

    @Test
    void aDossierFollowsItsArtisanToAnotherChamber() {
        var artisan = funding.artisan().known();
        var dossier = opened(artisan, "submit");
        as(agent("CAM-48")).get(DOSSIERS + "/" + dossier).then().statusCode(200);

        funding.hears(ARTISANS, "artisan.transferred.v1", artisan.of("11", "CAM-11").version(2).fact());

        as(agent("CAM-48")).get(DOSSIERS + "/" + dossier).then().statusCode(404);
        as(agent("CAM-48")).get(DOSSIERS).then().body("items", empty());
        as(agent("CAM-11")).get(DOSSIERS + "/" + dossier).then().statusCode(200);
        as(agent("CAM-11")).get(DOSSIERS).then().body("items.id", contains(dossier));
    }

    @Test
    void aDossierFollowsItsCommuneToANewWilaya() {
        var artisan = funding.artisan().of("03", "CAM-03").known();
        var dossier = opened(artisan, "submit");

        funding.hears(ARTISANS, "artisan.changed.v1", artisan.of("59", "CAM-59").version(2).fact());

        as(agent("CAM-59")).get(DOSSIERS).then().body("items.id", contains(dossier));
        as(agent("CAM-03")).get(DOSSIERS).then().body("items", empty());
    }

    @Test
    void aMergedNumberIsAnsweredWithTheOneThatCounts() {
        var kept = funding.artisan().holdingCard();
        var merged = funding.artisan().known();

        hearsMerge(merged, 2, kept.id);

        ask(merged).body("registrationNumber", equalTo(kept.number)).body("outcome", equalTo("ELIGIBLE"));
    }

    @Test
    void aChainOfMergesLeadsToTheLastAndAnUndoneMergeLeadsNowhere() {
        var first = funding.artisan().known();
        var second = funding.artisan().known();
        var third = funding.artisan().holdingCard();
        hearsMerge(first, 2, second.id);
        hearsMerge(second, 2, third.id);
        ask(first).body("registrationNumber", equalTo(third.number));

        funding.hears(ARTISANS, "artisan.changed.v1", first.version(3).fact());

        ask(first).body("registrationNumber", equalTo(first.number));
        ask(second).body("registrationNumber", equalTo(third.number));
    }

    @Test
    void aCircleOfMergesIsAnsweredAllTheSame() {
        var one = funding.artisan().known();
        var other = funding.artisan().known();
        hearsMerge(one, 2, other.id);
        hearsMerge(other, 2, one.id);

        ask(one).statusCode(200);
    }

    @Test
    void aMergeIntoAnEntryNotYetHeardOfOpensNothing() {
        var merged = funding.artisan().holdingCard();

        hearsMerge(merged, 2, UUID.randomUUID());

        ask(merged).body("outcome", equalTo("UNDETERMINED"));
        open(merged, plan(1_000_000)).statusCode(409).body("type", equalTo("/problems/registration-not-active"));
    }

    @Test
    void theDossiersOfBothAreTheirOwnersAndCountAsOnePersons() {
        var kept = funding.artisan().of("11", "CAM-11").holdingCard();
        var merged = funding.artisan().holdingCard();
        var underMerged = opened(merged, "submit");
        open(kept, plan(1_000_000)).statusCode(201);

        hearsMerge(merged, 2, kept.id);

        for (var owner : new KnownArtisan[] {kept, merged}) {
            as(owner.token()).get("/api/funding/v1/me/dossiers").then().statusCode(200).body("items.size()", equalTo(2));
            as(owner.token()).get(DOSSIERS + "/" + underMerged).then().statusCode(200);
        }
        as(agent("CAM-11")).get(DOSSIERS + "/" + underMerged).then().statusCode(200);
        as(agent("CAM-31")).get(DOSSIERS + "/" + underMerged).then().statusCode(404);
    }

    @Test
    void aSecondDossierCannotBeOpenedUnderTheOtherNumber() {
        var kept = funding.artisan().holdingCard();
        var merged = funding.artisan().holdingCard();
        opened(merged, "submit");
        hearsMerge(merged, 2, kept.id);

        open(kept, plan(1_000_000)).statusCode(409).body("type", equalTo("/problems/dossier-already-open"));
    }

    private void hearsMerge(KnownArtisan merged, long version, UUID kept) {
        var fact = merged.version(version).fact().stripTrailing();
        funding.hears(ARTISANS, "artisan.changed.v1", fact.substring(0, fact.length() - 1) + ", \"mergedInto\": \"" + kept + "\"}");
    }

    private static ValidatableResponse ask(KnownArtisan artisan) {
        return as(agency("ANADE")).queryParam("scheme", SCHEME).get("/api/funding/v1/eligibility/{number}", artisan.number)
                .then().log().ifValidationFails().statusCode(200);
    }
}
