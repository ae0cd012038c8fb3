package org.hirfa.funding.dossier;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import org.hirfa.funding.FundingFixtures;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.DossierFixtures.act;
import static org.hirfa.funding.DossierFixtures.open;
import static org.hirfa.funding.DossierFixtures.opened;
import static org.hirfa.funding.DossierFixtures.plan;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DossierConcurrencyTest {

    private static final String[] TO_AGREED = {"submit", "transmit", "decide", "certify", "send-to-bank", "bank-answer"};

    @Inject
    FundingFixtures funding;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void empty() {
        funding.emptied();
    }

    @Test
    void aRepeatedRequestGetsItsFirstAnswerByteForByte() throws SQLException {
        var artisan = funding.artisan().holdingCard();
        var key = UUID.randomUUID().toString();
        var token = artisan.token();

        var first = open(token, plan(1_000_000), key).statusCode(201).extract();
        var again = open(token, plan(1_000_000), key).statusCode(201).extract();

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(rows("dossier")).isEqualTo(1);
        open(token, plan(2_000_000), key).statusCode(422);
        open(token, plan(1_000_000), "short").statusCode(400);
    }

    @Test
    void manyAtOnceWithOneKeyCreateOneDossierAndGetOneAnswer() throws Exception {
        var artisan = funding.artisan().holdingCard();
        var key = UUID.randomUUID().toString();
        var token = artisan.token();

        var answers = atOnce(8, _ -> open(token, plan(1_000_000), key).extract().response());

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers).extracting(Response::asString).containsOnly(answers.getFirst().asString());
        assertThat(rows("dossier")).isEqualTo(1);
    }

    @Test
    void manyAtOnceWithTheirOwnKeysStillCreateOne() throws Exception {
        var artisan = funding.artisan().holdingCard();
        var token = artisan.token();

        var answers = atOnce(8, _ -> open(token, plan(1_000_000), UUID.randomUUID().toString()).extract().response());

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201)
                .allMatch(answer -> answer.statusCode() == 409 && answer.asString().contains("dossier-already-open"));
        assertThat(rows("dossier")).isEqualTo(1);
    }

    @Test
    void oneTrancheIsPaidOnceHoweverManyRecordIt() throws Exception {
        var id = opened(funding.artisan().holdingCard(), TO_AGREED);
        var token = agency("ANADE");

        var answers = atOnce(8, _ -> act(token, id, "disburse", 6, "{\"tranche\": 1, \"amount\": 400000, \"paidOn\": \"@today\"}")
                .extract().response());

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 409, 412);
        assertThat(rows("disbursement")).isEqualTo(1);
        assertThat(rows("change_log where type = 'dossier.disbursed.v1'") + rows("outbox where type = 'dossier.disbursed.v1'")).isEqualTo(1);
    }

    @Test
    void aRepeatedPaymentGetsItsFirstAnswer() throws SQLException {
        var id = opened(funding.artisan().holdingCard(), TO_AGREED);
        var key = UUID.randomUUID().toString();
        var payment = "{\"tranche\": 1, \"amount\": 400000, \"paidOn\": \"@today\"}";

        var first = act(agency("ANADE"), id, "disburse", 6, payment, key).statusCode(200).extract();
        var again = act(agency("ANADE"), id, "disburse", 6, payment, key).statusCode(200).extract();

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(rows("disbursement")).isEqualTo(1);
    }

    private static List<Response> atOnce(int times, IntFunction<Response> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var calls = IntStream.range(0, times).<Callable<Response>>mapToObj(at -> () -> request.apply(at)).toList();
            var answers = new ArrayList<Response>();
            for (var call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        }
    }

    private long rows(String table) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
