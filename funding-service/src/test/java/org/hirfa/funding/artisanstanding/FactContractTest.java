package org.hirfa.funding.artisanstanding;

import java.sql.SQLException;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.funding.FundingFixtures;
import org.hirfa.funding.KnownArtisan;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/// What this service takes in is what its producers promise to send.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class FactContractTest {

    @Inject
    FundingFixtures funding;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void empty() {
        funding.emptied();
    }

    @ParameterizedTest
    @CsvSource({"funding.artisan-facts, artisan.registered.v1, known_artisan", "funding.artisan-facts, artisan.changed.v1, known_artisan",
            "funding.artisan-facts, artisan.suspended.v1, known_artisan", "funding.artisan-facts, artisan.resumed.v1, known_artisan",
            "funding.artisan-facts, artisan.struck-off.v1, known_artisan",
            "funding.artisan-facts, artisan.transferred.v1, known_artisan", "funding.card-facts, card.issued.v1, known_card",
            "funding.card-facts, card.changed.v1, known_card", "funding.card-facts, card.revoked.v1, known_card",
            "funding.certificate-facts, certificate.issued.v1, known_certificate",
            "funding.certificate-facts, certificate.revoked.v1, known_certificate",
            "funding.session-facts, session.published.v1, offered_session", "funding.session-facts, session.changed.v1, offered_session"})
    void theContractsExampleIsKept(String consumer, String type, String table) throws SQLException {
        funding.hears(consumer, type, EventContract.example(type));

        assertThat(rows(table)).isEqualTo(1);
    }

    @Test
    void theFactsOfTheTestsKeepTheContract() {
        var artisan = funding.artisan();

        EventContract.assertValid("artisan.registered.v1", artisan.fact());
        EventContract.assertValid("card.issued.v1", artisan.card(UUID.randomUUID(), 1, "ACTIVE"));
        EventContract.assertValid("certificate.issued.v1", artisan.certificate(UUID.randomUUID(), 1, "VALID"));
        EventContract.assertValid("session.published.v1",
                FundingFixtures.session(UUID.randomUUID(), 1, "QUALIFICATION", KnownArtisan.POTTERY, "48", "CAM-48", 3, "2026-12-01", "OPEN"));
    }

    private long rows(String table) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
