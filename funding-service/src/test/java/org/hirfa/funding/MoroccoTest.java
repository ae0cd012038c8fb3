package org.hirfa.funding;

import java.util.Map;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.as;

/// The same code on the other country's data; and the tables are those that the code expects.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
@TestProfile(MoroccoTest.Morocco.class)
class MoroccoTest {

    public static class Morocco implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hirfa.country", "MA", "quarkus.hibernate-orm.schema-management.strategy", "validate");
        }
    }

    @Inject
    FundingFixtures funding;

    @BeforeEach
    void empty() {
        funding.emptied();
    }

    @Test
    void answersForTheHealthCoverOfArtisans() {
        var artisan = funding.artisan().of("05", "CA-05").known();

        as(agency("CNSS")).queryParam("scheme", "AMO-ARTISAN").get("/api/funding/v1/eligibility/" + artisan.number).then().statusCode(200)
                .body("outcome", equalTo("ELIGIBLE")).body("criteria.code", contains("accepts-new-dossiers", "registered-and-active"));
        as(agency("MAISON-ARTISAN")).queryParam("scheme", "AMO-ARTISAN").get("/api/funding/v1/eligibility/" + artisan.number).then().statusCode(404);
    }

    @Test
    void showsItsOwnAgencies() {
        RestAssured.get("/api/funding/v1/agencies/CNSS").then().statusCode(200).body("kind", equalTo("INSURER"));
        RestAssured.get("/api/funding/v1/schemes/AMO-ARTISAN").then().statusCode(200).body("versions[0].formula.contribution.amount", equalTo(135));
    }
}
