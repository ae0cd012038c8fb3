package org.hirfa.funding.scheme;

import java.sql.SQLException;
import jakarta.inject.Inject;

import org.hirfa.funding.FundingFixtures;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.funding.DossierFixtures.opened;

/// The pack's text of a version is corrected between one load and the next.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class SchemeLoadingTest {

    private static final String OLD_TEXT = "insert into scheme_version (scheme, version, checksum, valid_from, valid_to, content, listed) "
            + "select scheme, version, 'old', valid_from - 1, null, replace(content, '\"ceilings\":', '\"ceilings\": '), true "
            + "from scheme_version where scheme = 'ANADE-TRIANGULAR' and version = '2022-01' and not listed";

    @Inject
    FundingFixtures funding;

    @Inject
    SchemeLoading loading;

    @Inject
    AgroalDataSource database;

    /// As if the database had been loaded from an earlier text of the version in force.
    @BeforeEach
    void anEarlierText() throws SQLException {
        funding.emptied();
        execute("update scheme_version set listed = false where scheme = 'ANADE-TRIANGULAR' and version = '2022-01'");
        execute(OLD_TEXT);
    }

    @AfterEach
    void theTextOfThePack() throws SQLException {
        funding.emptied();
        execute("delete from scheme_version where checksum = 'old'");
        load();
    }

    @Test
    void whatADossierWasOpenedUnderStaysAndTheNextOneHasTheNewText() throws SQLException {
        var before = opened(funding.artisan().holdingCard());
        load();
        var after = opened(funding.artisan().holdingCard());

        assertThat(one("select scheme_checksum from dossier where id = '" + before + "'")).isEqualTo("old");
        assertThat(one("select content from scheme_version where checksum = 'old'")).contains("\"ceilings\": ");
        assertThat(one("select scheme_checksum from dossier where id = '" + after + "'")).hasSize(64);
        RestAssured.get("/api/funding/v1/schemes/ANADE-TRIANGULAR").then().statusCode(200)
                .body("versions.version", contains("2022-01", "2021-04")).body("current", equalTo("2022-01"));
    }

    @Test
    void aDossierThatIsBeingOpenedLosesNothingToTheLoad() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select 1 from scheme_version where checksum = 'old' for key share");
            }
            load();
            connection.rollback();
        }

        assertThat(one("select listed from scheme_version where checksum = 'old'")).isEqualTo("f");
    }

    @Test
    void aSchemeThatThePackNoLongerNamesIsNotShown() throws SQLException {
        execute("insert into agency (code, content, listed) values ('GONE', '{}', true)");
        execute("insert into scheme (code, agency, content, listed) select 'GONE', 'GONE', content, true from scheme where code = 'CNAC-LOAN'");
        load();

        RestAssured.get("/api/funding/v1/schemes/GONE").then().statusCode(404);
        execute("delete from scheme where code = 'GONE'");
        execute("delete from agency where code = 'GONE'");
    }

    @Test
    void ofTwoVersionsThatOverlapTheLaterCounts() throws SQLException {
        execute("update scheme_version set valid_to = '2099-01-01' where version = '2021-04' and scheme = 'ANADE-TRIANGULAR'");
        try {
            var id = opened(funding.artisan().holdingCard());

            assertThat(one("select scheme_version from dossier where id = '" + id + "'")).isEqualTo("2022-01");
        } finally {
            execute("update scheme_version set valid_to = '2021-12-31' where version = '2021-04' and scheme = 'ANADE-TRIANGULAR'");
        }
    }

    private void load() {
        QuarkusTransaction.requiringNew().run(loading::load);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    private String one(String query) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.createStatement(); var row = select.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
