package org.hirfa.funding.artisanstanding;

import java.time.Instant;
import jakarta.inject.Inject;

import org.hirfa.funding.FundingFixtures;
import org.hirfa.funding.KnownArtisan;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/// What the register was told of duties is known here for as long as its proof counts.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DutyFactsTest {

    private static final String PROVEN = """
            {"SOCIAL_INSURANCE": {"state": "UP_TO_DATE", "provenOn": "2026-02-01", "goodUntil": "2027-06-30"},
             "TAX_DECLARATION": {"state": "UP_TO_DATE", "provenOn": "2026-01-20", "goodUntil": null}}""";

    @Inject
    FundingFixtures funding;
    @Inject
    Artisans artisans;
    @Inject
    SettableClock clock;

    private KnownArtisan artisan;

    @BeforeEach
    void anArtisan() {
        funding.emptied();
        artisan = funding.artisan().known();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private void hears(long version, String duties) {
        var fact = artisan.version(version).fact().stripTrailing();
        var withDuties = fact.substring(0, fact.length() - 1) + ", \"duties\": " + duties + "}";
        EventContract.assertValid("artisan.changed.v1", withDuties);
        funding.hears("funding.artisan-facts", "artisan.changed.v1", withDuties);
    }

    private Standing.Duties known() {
        return artisans.registeredAs(artisan.number).orElseThrow().duties();
    }

    @Test
    void silenceIsNotKnown() {
        assertThat(known()).isEqualTo(Standing.Duties.UNTOLD);

        hears(2, "{\"TAX_DECLARATION\": {\"state\": \"LATE\", \"provenOn\": \"2026-01-20\"}}");
        assertThat(known()).isEqualTo(new Standing.Duties(false, null));
    }

    @Test
    void aProofCountsUntilItsLastDay() {
        hears(2, PROVEN);

        clock.set(Instant.parse("2027-06-30T12:00:00Z"));
        assertThat(known()).isEqualTo(new Standing.Duties(true, true));
        clock.set(Instant.parse("2027-07-01T12:00:00Z"));
        assertThat(known()).isEqualTo(new Standing.Duties(true, false));
    }

    @Test
    void anOlderFactTakesNothingBack() {
        hears(3, PROVEN);
        hears(2, "{\"SOCIAL_INSURANCE\": {\"state\": \"LATE\", \"provenOn\": \"2025-01-01\", \"goodUntil\": null}}");

        clock.set(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(known()).isEqualTo(new Standing.Duties(true, true));
    }
}
