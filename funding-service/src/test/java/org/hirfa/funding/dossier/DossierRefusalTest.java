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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.DossierFixtures.DOSSIERS;
import static org.hirfa.funding.DossierFixtures.act;
import static org.hirfa.funding.DossierFixtures.open;
import static org.hirfa.funding.DossierFixtures.opened;
import static org.hirfa.funding.DossierFixtures.plan;
import static org.hirfa.funding.DossierFixtures.step;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DossierRefusalTest {

    @Inject
    FundingFixtures funding;

    private KnownArtisan artisan;

    @BeforeEach
    void empty() {
        funding.emptied();
        artisan = funding.artisan().holdingCard();
    }

    @Test
    void aClosedSchemeTakesNoDossierAndSaysSinceWhen() {
        open(artisan, plan("CNAC-LOAN", 1_000_000, 10_000, 290_000, 700_000)).statusCode(409)
                .body("type", equalTo("/problems/scheme-closed")).body("detail", containsString("2022-01-20"));
        as(artisan.token()).get("/api/funding/v1/me/dossiers").then().body("items", hasSize(0));
    }

    @Test
    void onlyRegisteredAndActiveArtisansOpenDossiers() {
        var nobody = Tokens.user("nobody").roles(Role.ARTISAN).sign();
        var suspended = funding.artisan().standing("SUSPENDED").known();

        open(nobody, plan(1_000_000), UUID.randomUUID().toString()).statusCode(409).body("type", equalTo("/problems/not-registered"));
        open(suspended, plan(1_000_000)).statusCode(409).body("type", equalTo("/problems/registration-not-active"));
    }

    @Test
    void oneDossierIsOpenPerSchemeAndAnotherSchemeIsFree() {
        opened(artisan);

        open(artisan, plan(2_000_000)).statusCode(409).body("type", equalTo("/problems/dossier-already-open"));
        open(artisan, plan("ANGEM-RAW-MATERIAL", 90_000, 0, 90_000, 0)).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"1000000, 50000, 250000, 699999, plan-does-not-sum", "1000000, 60000, 240000, 700000, shares-not-allowed",
            "1000000, 0, 300000, 700000, shares-not-allowed", "10000100, 500005, 2500025, 7000070, plan-above-ceiling"})
    void aPlanMustFitItsScheme(long total, long own, long agency, long bank, String problem) {
        open(artisan, plan("ANADE-TRIANGULAR", total, own, agency, bank)).statusCode(422).body("type", equalTo("/problems/" + problem));
    }

    @Test
    void theCeilingIsThatOfTheArtisansWilaya() {
        var southern = funding.artisan().of("11", "CAM-11").holdingCard();

        open(artisan, plan("ANGEM-RAW-MATERIAL", 100_001, 0, 100_001, 0)).statusCode(422).body("detail", containsString("100000 DZD"));
        open(southern, plan("ANGEM-RAW-MATERIAL", 250_000, 0, 250_000, 0)).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"0, transmit, DRAFT, 404", "0, submit, DRAFT, 200", "1, submit, SUBMITTED, 409", "1, decide, SUBMITTED, 409",
            "1, certify, SUBMITTED, 409", "1, send-to-bank, SUBMITTED, 409", "1, bank-answer, SUBMITTED, 409", "1, disburse, SUBMITTED, 409"})
    void aStepOutOfTurnNamesTheState(int steps, String step, String state, int status) {
        var id = steps == 0 ? opened(artisan) : opened(artisan, "submit");
        if (status == 404) {
            // A draft of the artisan's own is nothing to anybody else yet.
            act(agency("ANADE"), id, "decide", 0, "{\"decision\": \"VALIDATED\"}").statusCode(404);
            step(artisan, id, step, steps).statusCode(404);
            return;
        }
        var answer = step(artisan, id, step, steps).statusCode(status);
        if (status == 409) {
            answer.body("type", equalTo("/problems/illegal-transition")).body("detail", containsString(state));
        }
    }

    @Test
    void aStepNeedsTheVersionItsAuthorHasSeen() {
        var id = opened(artisan, "submit");

        act(agency("ANADE"), id, "decide", null, "{\"decision\": \"VALIDATED\"}").statusCode(428);
        step(artisan, id, "transmit", 0).statusCode(412);
        act(agency("ANADE"), id, "decide", "*\", \"nonsense", "{\"decision\": \"VALIDATED\"}").statusCode(412);
        step(artisan, id, "transmit", 1).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void paymentsLieBetweenTheOpeningAndTodayAndCertificatesInTheNextYears() {
        var id = opened(artisan, "submit", "transmit", "decide");

        for (var day : new String[] {"2020-01-01", "2099-01-01", "+10000000-01-01", "-999999999-01-01"}) {
            act(agency("ANADE"), id, "certify", 3, "{\"validUntil\": \"" + day + "\"}").statusCode(400).body("errors.pointer", contains("/validUntil"));
        }
        for (var step : new String[] {"certify:3", "send-to-bank:4", "bank-answer:5"}) {
            step(artisan, id, step.split(":")[0], Long.parseLong(step.split(":")[1])).statusCode(200);
        }
        for (var day : new String[] {"2099-01-01", "2026-11-20", "-999999999-01-01", "+10000000-01-01"}) {
            act(agency("ANADE"), id, "disburse", 6, "{\"tranche\": 1, \"amount\": 1, \"paidOn\": \"" + day + "\"}").statusCode(400)
                    .body("errors.pointer", contains("/paidOn"));
        }
        act(agency("ANADE"), id, "disburse", 6, "{\"tranche\": 1, \"amount\": 950001, \"paidOn\": \"@today\"}").statusCode(409)
                .body("type", equalTo("/problems/above-agreed-amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"scheme\": \"ANADE-TRIANGULAR\"}",
            "{\"scheme\": 7, \"plan\": {}}", "{\"scheme\": \"ANADE-TRIANGULAR\", \"plan\": null}",
            "{\"scheme\": \"ANADE-TRIANGULAR\", \"plan\": {}, \"status\": \"DISBURSED\"}", "{\"plan\": {\"own\": \"50000\"}}",
            "{\"plan\": {\"own\": 1.5}}", "{\"plan\": {\"own\": 99999999999999999999}}", "{\"plan\": {\"costs\": {}}}", "{} {}"})
    void whatCannotBeReadIsRefusedWithoutEcho(String body) {
        open(artisan, body).statusCode(400).contentType("application/problem+json").body("detail", not(containsString("java")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"own\": 50000      | \"own\": -1                     | /plan/own",
            "\"bank\": 700000    | \"bank\": 1000000000001         | /plan/bank",
            "\"agency\": 250000  | \"agency\": null                | /plan/agency",
            "\"amount\": 1000000 | \"amount\": 0                   | /plan/costs/0/amount",
            "\"label\": \"Four\" | \"label\": \"\"                 | /plan/costs/0/label",
            "\"label\": \"Four\" | \"label\": \"a\\u0000b\"        | /plan/costs/0/label",
            "\"label\": \"Four\" | \"label\": \"\\ud800\"          | /plan/costs/0/label",
            "\"label\": \"Four\" | \"label\": \"a\\u202eb\"        | /plan/costs/0/label",
            "\"currency\": \"DZD\" | \"currency\": \"EUR\"         | /plan/currency",
            "\"currency\": \"DZD\" | \"currency\": \"dinar\"       | /plan/currency",
            "\"scheme\": \"ANADE-TRIANGULAR\" | \"scheme\": \"NONE\" | /scheme",
            "\"scheme\": \"ANADE-TRIANGULAR\" | \"scheme\": \"\\u0000\" | /scheme"})
    void theFieldAtFaultIsNamed(String right, String wrong, String pointer) {
        open(artisan, plan(1_000_000).replace(right, wrong)).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"tranche\": 0, \"amount\": 1, \"paidOn\": \"@today\"}", "{\"tranche\": 1, \"amount\": -5, \"paidOn\": \"@today\"}",
            "{\"tranche\": 1, \"amount\": 9223372036854775807, \"paidOn\": \"@today\"}", "{\"tranche\": 1, \"amount\": 1, \"paidOn\": \"yesterday\"}",
            "{\"tranche\": 1, \"amount\": 1}", "{\"tranche\": 1, \"amount\": 1, \"paidOn\": \"2026-02-30\"}", "{\"tranche\": true, \"amount\": 1, \"paidOn\": \"@today\"}"})
    void anImpossiblePaymentIsRefused(String body) {
        var id = opened(artisan, "submit");

        act(agency("ANADE"), id, "disburse", 1, body).statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=OPEN", "status=", "scheme=NONE", "scheme=%00", "limit=0", "limit=201", "limit=x", "cursor=!!!",
            "cursor=eA", "page=2"})
    void anUnknownFilterValueIsRefused(String query) {
        as(agency("ANADE")).urlEncodingEnabled(false).get(DOSSIERS + "?" + query).then().statusCode(400);
    }

    @Test
    void reasonsHaveLinesAndNoDirectionMarks() {
        var id = opened(artisan, "submit", "transmit");

        act(agency("ANADE"), id, "decide", 2, "{\"decision\": \"REJECTED\", \"reasons\": \"a\\u202eb\"}").statusCode(400).body("errors.pointer", contains("/reasons"));
        act(agency("ANADE"), id, "decide", 2, "{\"decision\": \"REJECTED\", \"reasons\": \"one\\ntwo\"}").statusCode(200);
    }

    @Test
    void aDossierThatDoesNotExistIsNotThere() {
        as(agency("ANADE")).get(DOSSIERS + "/" + UUID.randomUUID()).then().statusCode(404);
        as(agency("ANADE")).get(DOSSIERS + "/17").then().statusCode(404).contentType("application/problem+json");
    }
}
