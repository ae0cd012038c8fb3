package org.hirfa.funding.dossier;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.hirfa.funding.FundingFixtures;
import org.hirfa.funding.KnownArtisan;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.DossierFixtures.DOSSIERS;
import static org.hirfa.funding.DossierFixtures.act;
import static org.hirfa.funding.DossierFixtures.open;
import static org.hirfa.funding.DossierFixtures.opened;
import static org.hirfa.funding.DossierFixtures.plan;
import static org.hirfa.funding.DossierFixtures.replan;
import static org.hirfa.funding.DossierFixtures.step;

/// Nothing that an artisan writes is a trap: a slip can be corrected, a wish taken back, and what has ended bars nothing.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DossierDraftTest {

    @Inject
    FundingFixtures funding;

    @Inject
    AgroalDataSource database;

    @Inject
    SettableClock clock;

    private KnownArtisan artisan;

    @BeforeEach
    void empty() {
        funding.emptied();
        artisan = funding.artisan().holdingCard();
    }

    @AfterEach
    void today() throws SQLException {
        clock.reset();
        execute("update scheme_version set valid_to = null where scheme = 'ANADE-TRIANGULAR' and version = '2022-01'");
    }

    @Test
    void aDraftIsCorrected() {
        var id = opened(artisan);

        replan(artisan.token(), id, 0, newPlan(2_000_000)).statusCode(200).header("ETag", "\"1\"").body("plan.own", equalTo(100_000));
        as(artisan.token()).get(DOSSIERS + "/" + id).then().body("plan.costs.amount", contains(2_000_000)).body("status", equalTo("DRAFT"));
        replan(artisan.token(), id, 0, newPlan(3_000_000)).statusCode(412);
        replan(artisan.token(), id, 1, newPlan(3_000_000).replace("DZD", "EUR")).statusCode(400).body("errors.pointer", contains("/plan/currency"));
        replan(artisan.token(), id, 1, newPlan(3_000_000).replace("\"own\": 150000", "\"own\": 150001")).statusCode(422);
        replan(artisan.token(), id, 1, "{}").statusCode(400);
        replan(funding.artisan().known().token(), id, 1, newPlan(3_000_000)).statusCode(404);
        step(artisan, id, "submit", 1).statusCode(200);
        replan(artisan.token(), id, 2, newPlan(3_000_000)).statusCode(409).body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void aDraftIsWithdrawnSilentlyAndANewOneMayBeOpened() throws SQLException {
        var id = opened(artisan);

        act(artisan.token(), id, "withdraw", 0, null).statusCode(200).body("status", equalTo("WITHDRAWN"));

        act(artisan.token(), id, "submit", 1, null).statusCode(409);
        act(artisan.token(), opened(artisan), "submit", 0, null).statusCode(200);
        assertThat(told(id)).isNull();
    }

    @Test
    void whatWasSubmittedIsWithdrawnUntilTheChamberPassedItOn() {
        var id = opened(artisan, "submit");

        act(artisan.token(), id, "withdraw", null, null).statusCode(428);
        act(artisan.token(), id, "withdraw", 1, null).statusCode(200);

        var fact = Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> told(id), found -> found != null);
        EventContract.assertValid("dossier.closed.v1", fact);
        assertThat(fact).contains("WITHDRAWN");
        act(artisan.token(), opened(artisan, "submit", "transmit"), "withdraw", 2, null).statusCode(409).body("detail", containsString("UNDER_STUDY"));
    }

    @Test
    void whoWasSuspendedSubmitsNothing() {
        var id = opened(artisan);
        funding.hears("funding.artisan-facts", "artisan.suspended.v1", artisan.standing("SUSPENDED").version(2).fact());

        step(artisan, id, "submit", 0).statusCode(409).body("type", equalTo("/problems/registration-not-active"));
        as(artisan.token()).get(DOSSIERS + "/" + id).then().body("status", equalTo("DRAFT"));
        act(artisan.token(), id, "withdraw", 0, null).statusCode(200);
    }

    @Test
    void nothingIsSubmittedUnderASchemeThatIsOver() throws SQLException {
        var id = opened(artisan);
        execute("update scheme_version set valid_to = '2026-11-01' where scheme = 'ANADE-TRIANGULAR' and version = '2022-01'");

        step(artisan, id, "submit", 0).statusCode(409).body("type", equalTo("/problems/scheme-closed")).body("detail", containsString("2026-11-02"));
        replan(artisan.token(), id, 0, newPlan(2_000_000)).statusCode(409).body("type", equalTo("/problems/scheme-closed"));
        act(artisan.token(), id, "withdraw", 0, null).statusCode(200);
    }

    @Test
    void whatIsPaidInFullBarsNothingAndWhatIsPaidInPartDoes() {
        var id = opened(artisan, "submit", "transmit", "decide", "certify", "send-to-bank", "bank-answer");
        act(agency("ANADE"), id, "disburse", 6, "{\"tranche\": 1, \"amount\": 900000, \"paidOn\": \"@today\"}").statusCode(200);
        open(artisan, plan(1_000_000)).statusCode(409).body("type", equalTo("/problems/dossier-already-open"));

        act(agency("ANADE"), id, "disburse", 7, "{\"tranche\": 2, \"amount\": 50000, \"paidOn\": \"@today\"}").statusCode(200);

        opened(artisan, "submit");
    }

    @Test
    void aCertificateThatRanOutIsGivenAnew() {
        var id = opened(artisan, "submit", "transmit", "decide", "certify");
        clock.advance(Duration.ofDays(400));
        step(artisan, id, "send-to-bank", 4).statusCode(409).body("type", equalTo("/problems/certificate-expired"));

        act(agency("ANADE"), id, "certify", 4, "{\"validUntil\": \"" + LocalDate.now().plusDays(500) + "\"}").statusCode(200);

        step(artisan, id, "send-to-bank", 5).statusCode(200);
    }

    private static String newPlan(long total) {
        return plan(total).replace("\"scheme\": \"ANADE-TRIANGULAR\", ", "");
    }

    private String told(String dossier) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(
                "select payload from change_log where key = ? and type = 'dossier.closed.v1'")) {
            select.setString(1, dossier);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }
}
