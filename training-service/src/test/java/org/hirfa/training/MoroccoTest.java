package org.hirfa.training;

import java.util.Map;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/// The same code with the other pack.
@QuarkusTest
@TestProfile(MoroccoTest.Morocco.class)
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class MoroccoTest {

    public static class Morocco implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // The entities are held against the migrated tables, too: a mismatch stops the start.
            return Map.of("hirfa.country", "MA", "quarkus.hibernate-orm.schema-management.strategy", "validate");
        }
    }

    @Test
    void loadsThePackOfMorocco() {
        given().get("/api/training/v1/institutions").then().statusCode(200).body("items", hasSize(2)).body("items.code", hasItem("90001"));
        given().get("/api/training/v1/programmes").then().statusCode(200).body("items.code", hasItem("TRANSMISSION-ZIOUANI"));
        given().queryParam("wilaya", "12").get("/api/training/v1/sessions").then().statusCode(200);
        given().queryParam("wilaya", "48").get("/api/training/v1/sessions").then().statusCode(400);
    }
}
