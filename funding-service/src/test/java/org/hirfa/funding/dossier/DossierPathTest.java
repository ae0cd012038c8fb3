package org.hirfa.funding.dossier;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.hirfa.funding.FundingFixtures;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.agent;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.DossierFixtures.DOSSIERS;
import static org.hirfa.funding.DossierFixtures.act;
import static org.hirfa.funding.DossierFixtures.open;
import static org.hirfa.funding.DossierFixtures.opened;
import static org.hirfa.funding.DossierFixtures.plan;
import static org.hirfa.funding.DossierFixtures.step;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DossierPathTest {

    private static final String[] TO_AGREED = {"submit", "transmit", "decide", "certify", "send-to-bank", "bank-answer"};

    @Inject
    FundingFixtures funding;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void empty() {
        funding.emptied();
    }

    @Test
    void leadsFromDraftToPaymentAndTellsOthers() {
        var artisan = funding.artisan().holdingCard();
        var id = open(artisan, plan(1_000_000)).statusCode(201).header("ETag", "\"0\"").body("status", equalTo("DRAFT"))
                .extract().<String>path("id");

        for (int at = 0; at < TO_AGREED.length; at++) {
            step(artisan, id, TO_AGREED[at], at).statusCode(200).header("ETag", "\"" + (at + 1) + "\"");
        }
        step(artisan, id, "disburse", 6).statusCode(200).body("status", equalTo("DISBURSED")).body("disbursed", equalTo(950_000));

        as(artisan.token()).get(DOSSIERS + "/" + id).then().statusCode(200).header("ETag", "\"7\"")
                .body("history.status", contains("DRAFT", "SUBMITTED", "UNDER_STUDY", "VALIDATED", "CERTIFIED", "AT_BANK", "AGREED", "DISBURSED"))
                .body("history.by", contains("ARTISAN", "ARTISAN", "CHAMBER", "AGENCY", "AGENCY", "AGENCY", "AGENCY", "AGENCY"))
                .body("plan.costs", hasSize(1)).body("disbursements.amount", contains(950_000));
        var told = told(id, 4);
        assertThat(told).extracting(fact -> fact.get("type").asText())
                .containsExactly("dossier.submitted.v1", "dossier.decided.v1", "dossier.decided.v1", "dossier.disbursed.v1");
        assertThat(told).extracting(fact -> fact.get("fact").get("version").asLong()).containsExactly(1L, 3L, 6L, 7L);
        assertThat(told).extracting(fact -> fact.get("fact").get("registrationNumber").asText()).containsOnly(artisan.number);
        told.forEach(fact -> EventContract.assertValid(fact.get("type").asText(), fact.get("fact").toString()));
    }

    @Test
    void aBankThatRefusesEndsTheDossierAndANewOneMayBeOpened() {
        var artisan = funding.artisan().holdingCard();
        var id = opened(artisan, "submit", "transmit", "decide", "certify", "send-to-bank");

        act(agency("ANADE"), id, "bank-answer", 5, "{\"agreed\": false}").statusCode(400).body("errors.pointer", contains("/reason"));
        act(agency("ANADE"), id, "bank-answer", 5, "{\"agreed\": false, \"reason\": \"No guarantee\"}").statusCode(200)
                .body("status", equalTo("BANK_REFUSED")).body("history.last().note", equalTo("No guarantee"));

        assertThat(told(id, 3).getLast().get("type").asText()).isEqualTo("dossier.closed.v1");
        EventContract.assertValid("dossier.closed.v1", told(id, 3).getLast().get("fact").toString());
        opened(artisan);
    }

    @Test
    void anAdjournedDossierIsDecidedAgain() {
        var artisan = funding.artisan().holdingCard();
        var id = opened(artisan, "submit", "transmit");

        act(agency("ANADE"), id, "decide", 2, "{\"decision\": \"ADJOURNED\"}").statusCode(400).body("errors.pointer", contains("/reasons"));
        act(agency("ANADE"), id, "decide", 2, "{\"decision\": \"ADJOURNED\", \"reasons\": \"A quote is missing\"}").statusCode(200);
        act(agency("ANADE"), id, "decide", 3, "{\"decision\": \"REJECTED\", \"reasons\": \"Still missing\"}").statusCode(200)
                .body("status", equalTo("REJECTED"));

        step(artisan, id, "certify", 4).statusCode(409).body("type", equalTo("/problems/illegal-transition"))
                .body("detail", org.hamcrest.Matchers.containsString("REJECTED"));
    }

    @Test
    void aLoanWithoutBankIsPaidByTheAgencyInTranches() {
        var artisan = funding.artisan().holdingCard();
        var id = open(artisan, plan("ANGEM-RAW-MATERIAL", 100_000, 0, 100_000, 0)).statusCode(201).extract().<String>path("id");
        step(artisan, id, "submit", 0).statusCode(200);
        act(agent("CAM-48"), id, "transmit", 1, null).statusCode(200);
        act(agency("ANGEM"), id, "decide", 2, "{\"decision\": \"VALIDATED\"}").statusCode(200);
        act(agency("ANGEM"), id, "certify", 3, "{\"validUntil\": \"@inAYear\"}").statusCode(200);
        act(agency("ANGEM"), id, "send-to-bank", 4, null).statusCode(409).body("type", equalTo("/problems/no-bank-share"));

        act(agency("ANGEM"), id, "disburse", 4, "{\"tranche\": 1, \"amount\": 60000, \"paidOn\": \"@today\"}").statusCode(200);
        act(agency("ANGEM"), id, "disburse", 5, "{\"tranche\": 2, \"amount\": 40001, \"paidOn\": \"@today\"}").statusCode(409)
                .body("type", equalTo("/problems/above-agreed-amount")).body("detail", org.hamcrest.Matchers.containsString("40000 DZD"));
        act(agency("ANGEM"), id, "disburse", 5, "{\"tranche\": 1, \"amount\": 1, \"paidOn\": \"@today\"}").statusCode(409)
                .body("type", equalTo("/problems/tranche-already-paid"));
        act(agency("ANGEM"), id, "disburse", 5, "{\"tranche\": 2, \"amount\": 40000, \"paidOn\": \"@today\"}").statusCode(200)
                .body("disbursed", equalTo(100_000));

        as(agency("ANGEM")).queryParam("scheme", "ANGEM-RAW-MATERIAL").get("/api/funding/v1/eligibility/" + artisan.number).then()
                .body("criteria.find { it.code == 'first-loan-repaid' }.outcome", equalTo("UNKNOWN"))
                .body("outcome", equalTo("UNDETERMINED"));
    }

    private List<JsonNode> told(String dossier, int atLeast) {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> kept(dossier), facts -> facts.size() >= atLeast);
    }

    private List<JsonNode> kept(String dossier) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(
                "select type, payload from change_log where key = ? order by position")) {
            select.setString(1, dossier);
            var facts = new ArrayList<JsonNode>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var entry = json.createObjectNode().put("type", rows.getString(1));
                    entry.set("fact", json.readTree(rows.getString(2)));
                    facts.add(entry);
                }
            }
            return facts;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
