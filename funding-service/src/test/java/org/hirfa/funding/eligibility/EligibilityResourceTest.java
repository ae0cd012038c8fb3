package org.hirfa.funding.eligibility;

import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.funding.FundingFixtures;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class EligibilityResourceTest {

    static final String PATH = "/api/funding/v1/eligibility/{number}";

    @Inject
    FundingFixtures funding;

    @BeforeEach
    void empty() {
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
}
