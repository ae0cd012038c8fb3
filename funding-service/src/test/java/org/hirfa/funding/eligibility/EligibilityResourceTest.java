package org.hirfa.funding.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.funding.FundingFixtures;
import org.hirfa.funding.KnownArtisan;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.agent;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.Callers.officer;
import static org.hirfa.funding.Callers.supervisor;
import static org.hirfa.funding.Callers.with;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class EligibilityResourceTest {

    static final String PATH = "/api/funding/v1/eligibility/{number}";

    @Inject
    FundingFixtures funding;

    @Inject
    SettableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @BeforeEach
    void empty() {
        clock.reset();
        funding.emptied();
    }

    @Test
    void isNotEligibleBeforeTheCardAndEligibleAfterIt() {
        var artisan = funding.artisan().known();

        as(agency("ANADE")).queryParam("scheme", "ANADE-TRIANGULAR").get(PATH, artisan.number)
                .then().log().ifValidationFails().statusCode(200)
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .body("criteria.find { it.code == 'card-active' }.outcome", equalTo("FAIL"))
                .body("criteria.find { it.code == 'card-active' }.remedy.code", equalTo("collect-card"));

        funding.hears("funding.card-facts", "card.issued.v1", artisan.card(UUID.randomUUID(), 1, "ACTIVE"));

        as(agency("ANADE")).queryParam("scheme", "ANADE-TRIANGULAR").get(PATH, artisan.number)
                .then().statusCode(200).body("outcome", equalTo("ELIGIBLE"));
    }

    @ParameterizedTest
    @CsvSource({"1970, UNKNOWN, UNDETERMINED", "1971, PASS, ELIGIBLE", "2008, UNKNOWN, UNDETERMINED", "2007, PASS, ELIGIBLE",
            "1969, FAIL, NOT_ELIGIBLE", "2009, FAIL, NOT_ELIGIBLE", ", UNKNOWN, UNDETERMINED"})
    void anAgeKnownByItsYearAloneIsUndeterminedAtTheBorders(Integer birthYear, String age, String outcome) {
        clock.set(Instant.parse("2026-06-15T10:00:00Z"));
        var artisan = funding.artisan().born(birthYear).holdingCard();

        ask(agency("ANADE"), artisan, "ANADE-TRIANGULAR").statusCode(200).body("outcome", equalTo(outcome))
                .body("criteria.find { it.code == 'age-18-to-55' }.outcome", equalTo(age));
    }

    @Test
    void aClosedSchemeSaysSinceWhenInThreeLanguages() {
        var artisan = funding.artisan().holdingCard();

        var since = "criteria.find { it.code == 'accepts-new-dossiers' }.";
        ask(agency("CNAC"), artisan, "CNAC-LOAN").statusCode(200).body("outcome", equalTo("NOT_ELIGIBLE"))
                .body(since + "outcome", equalTo("FAIL"))
                .body(since + "reason.ar", containsString("2022-01-20"))
                .body(since + "reason.fr", containsString("2022-01-20"))
                .body(since + "reason.en", equalTo("CNAC takes no new dossier since 2022-01-20"));
    }

    @Test
    void whatTheSchemeItselfDoesNotKnowLeavesTheAnswerOpen() {
        var artisan = funding.artisan().holdingCard();

        ask(supervisor(), artisan, "FNPAAT-EQUIPMENT").statusCode(200).body("outcome", equalTo("UNDETERMINED"))
                .body("criteria.find { it.code == 'accepts-new-dossiers' }.value", hasEntry("scheme.acceptsNew", null));
    }

    @Test
    void offersCoursesThatAreReallyOpenTheNearestFirst() {
        var artisan = funding.artisan().known();
        var elsewhere = funding.openSession("QUALIFICATION", KnownArtisan.POTTERY, "16", "CAM-16", 3, "2099-01-01");
        var sameChamber = funding.openSession("QUALIFICATION", KnownArtisan.POTTERY, "27", "CAM-48", 3, "2099-03-01");
        var here = funding.openSession("QUALIFICATION", KnownArtisan.POTTERY, "48", "CAM-48", 2, "2099-06-01");
        funding.openSession("QUALIFICATION", KnownArtisan.POTTERY, "48", "CAM-48", 0, "2099-01-01");
        funding.openSession("QUALIFICATION", KnownArtisan.POTTERY, "48", "CAM-48", 5, "2020-01-01");
        funding.openSession("QUALIFICATION", "0199999", "48", "CAM-48", 5, "2099-01-01");
        funding.openSession("MANAGEMENT", KnownArtisan.POTTERY, "48", "CAM-48", 5, "2099-01-01");
        var closed = funding.openSession("QUALIFICATION", KnownArtisan.POTTERY, "48", "CAM-48", 5, "2099-01-01");
        funding.hears("funding.session-facts", "session.changed.v1", FundingFixtures.session(closed, 2, "QUALIFICATION",
                KnownArtisan.POTTERY, "48", "CAM-48", 5, "2099-01-01", "CLOSED"));

        ask(agency("ANADE"), artisan, "ANADE-TRIANGULAR")
                .body("criteria.find { it.code == 'qualification-or-know-how' }.remedy.offers.sessionId",
                        contains(here.toString(), sameChamber.toString(), elsewhere.toString()))
                .body("criteria.find { it.code == 'qualification-or-know-how' }.remedy.offers[0].seatsLeft", equalTo(2));
    }

    @Test
    void aSuspendedRegistrationARevokedCardAndARevokedCertificateCountNoMore() {
        var artisan = funding.artisan().known();
        var card = UUID.randomUUID();
        var certificate = UUID.randomUUID();
        funding.hears("funding.card-facts", "card.issued.v1", artisan.card(card, 1, "ACTIVE"));
        funding.hears("funding.certificate-facts", "certificate.issued.v1", artisan.certificate(certificate, 1, "VALID"));
        ask(agency("ANADE"), artisan, "ANADE-TRIANGULAR").body("outcome", equalTo("ELIGIBLE"))
                .body("criteria.find { it.code == 'qualification-or-know-how' }.value.'qualification.held'", equalTo(true));

        funding.hears("funding.card-facts", "card.revoked.v1", artisan.card(card, 2, "REVOKED"));
        funding.hears("funding.certificate-facts", "certificate.revoked.v1", artisan.certificate(certificate, 2, "REVOKED"));
        funding.hears("funding.artisan-facts", "artisan.suspended.v1", artisan.standing("SUSPENDED").version(2).fact());

        ask(agency("ANADE"), artisan, "ANADE-TRIANGULAR").body("outcome", equalTo("NOT_ELIGIBLE"))
                .body("criteria.findAll { it.outcome == 'FAIL' }.code", hasItems("registered-and-active", "card-active"))
                .body("criteria.find { it.code == 'qualification-or-know-how' }.value", hasEntry("qualification.held", null));
    }

    @Test
    void aCardIsInactiveTheDayAfterItEnds() {
        var artisan = funding.artisan().holdingCard();

        clock.set(Instant.parse("2036-01-20T22:59:00Z"));
        ask(supervisor(), artisan, "FNPAAT-EQUIPMENT").body("criteria.find { it.code == 'card-active' }.outcome", equalTo("PASS"));
        clock.set(Instant.parse("2036-01-20T23:01:00Z"));

        ask(supervisor(), artisan, "FNPAAT-EQUIPMENT").body("criteria.find { it.code == 'card-active' }.outcome", equalTo("FAIL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DZ-48-UNKNOWN", "x", "%00", "a%2Fb", "%D8%AD", "'%20or%201=1--"})
    void anUnknownArtisanIsNotThere(String number) {
        as(agency("ANADE")).urlEncodingEnabled(false).queryParam("scheme", "ANADE-TRIANGULAR").get("/api/funding/v1/eligibility/" + number)
                .then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aSchemeWithAControlCharacterIsRefused() {
        as(supervisor()).urlEncodingEnabled(false).get("/api/funding/v1/eligibility/" + funding.artisan().known().number + "?scheme=%00")
                .then().statusCode(400).body("errors.pointer", contains("scheme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO-SUCH-SCHEME", "anade-triangular", "'"})
    void anUnknownSchemeIsNotThere(String scheme) {
        var artisan = funding.artisan().known();

        as(supervisor()).urlEncodingEnabled(false).get("/api/funding/v1/eligibility/" + artisan.number + "?scheme=" + scheme)
                .then().statusCode(404);
    }

    @Test
    void theSchemeMustBeNamedAndNothingElse() {
        var artisan = funding.artisan().known();

        as(supervisor()).get(PATH, artisan.number).then().statusCode(400).body("errors[0].pointer", equalTo("scheme"));
        as(supervisor()).queryParam("scheme", "ANADE-TRIANGULAR").queryParam("schem", "x").get(PATH, artisan.number).then().statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void everyoneSeesOnlyWhatIsTheirs() {
        var artisan = funding.artisan().holdingCard();
        var other = funding.artisan().of("11", "CAM-11").known();

        ask(artisan.token(), artisan, "ANADE-TRIANGULAR").statusCode(200);
        ask(artisan.token(), other, "ANADE-TRIANGULAR").statusCode(404);
        ask(agent("CAM-48"), artisan, "ANADE-TRIANGULAR").statusCode(200);
        ask(agent("CAM-11"), artisan, "ANADE-TRIANGULAR").statusCode(404);
        ask(Tokens.user("lost").roles(Role.CHAMBER_AGENT).sign(), artisan, "ANADE-TRIANGULAR").statusCode(404);
        ask(agency("ANADE"), other, "ANADE-TRIANGULAR").statusCode(200);
        ask(officer("ANADE"), other, "ANADE-TRIANGULAR").statusCode(200);
        ask(agency("ANADE"), artisan, "ANGEM-RAW-MATERIAL").statusCode(404);
        ask(agency("CNAC"), artisan, "ANADE-TRIANGULAR").statusCode(404);
        ask(Tokens.user("lost").roles(Role.AGENCY_CLIENT).sign(), artisan, "ANADE-TRIANGULAR").statusCode(404);
        ask(supervisor(), other, "CNAC-LOAN").statusCode(200);
        for (var role : List.of(Role.PLATFORM_ADMIN, Role.TRAINING_MANAGER, Role.ASSOCIATION_OFFICER, Role.CHAMBER_SYNC, Role.AUDITOR)) {
            ask(with(role), artisan, "ANADE-TRIANGULAR").statusCode(403).body("type", equalTo("/problems/forbidden"));
        }
        io.restassured.RestAssured.given().queryParam("scheme", "ANADE-TRIANGULAR").get(PATH, artisan.number).then().statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void theArtisanSeesWhoAskedAndWhy() {
        var artisan = funding.artisan().holdingCard();
        ask(agency("ANADE"), artisan, "ANADE-TRIANGULAR").statusCode(200);
        ask(artisan.token(), artisan, "ANADE-TRIANGULAR").statusCode(200);
        ask(agent("CAM-11"), artisan, "ANADE-TRIANGULAR").statusCode(404);

        as(artisan.token()).get("/api/funding/v1/me/accesses").then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].organisation", equalTo("ANADE"))
                .body("items[0].what", equalTo("eligibility")).body("items[0].purpose", equalTo("funding-decision"));
    }

    private static ValidatableResponse ask(String token, KnownArtisan artisan, String scheme) {
        return as(token).queryParam("scheme", scheme).get(PATH, artisan.number).then();
    }
}
