package org.hirfa.registry;

import java.util.List;
import java.util.Map;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.step;

/// The same program with the other country's pack: nothing but data differs.
@QuarkusTest
@TestProfile(MoroccoTest.Morocco.class)
class MoroccoTest {

    @Test
    void servesItsOwnTerritory() {
        given().get(ROOT + "/wilayas").then().statusCode(200).body("items", hasSize(12));
        given().queryParam("search", "طنجة").get(ROOT + "/wilayas").then().body("items.code", equalTo(List.of("01")));
    }

    @Test
    void registersAnArtisanWithItsOwnIdentifiers() {
        var token = Registry.artisan("morocco.applicant");
        var body = Registry.application("AB123456", "01-tanger", "0190001", "DIPLOMA").replace("0661 23 45 67", "0612345678");

        var application = Registry.apply(token, body).then().statusCode(201).body("person.nationalId", equalTo("*****456"))
                .body("person.phone", equalTo("+212*******78")).body("chamber", equalTo("CAM-01")).extract().<String>path("id");
        step(token, application, "submit", null).statusCode(200);
        var agent = org.hirfa.testing.Tokens.user("agent.tanger").roles("chamber_director", "chamber_agent").chamber("CAM-01").sign();
        step(agent, application, "take-in", null).statusCode(200);
        Registry.attach(token, application, java.util.UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        String artisan = step(agent, application, "accept", "{\"waivers\": [{\"kind\": \"NATIONAL_ID\", \"reason\": \"seen\"}]}").statusCode(200).extract().path("artisanId");

        as(token).get(ROOT + "/artisans/" + artisan).then().body("registrationNumber", matchesPattern("MA\\d{11}"));
        Registry.apply(Registry.artisan("morocco.other"), Registry.application(Registry.newNationalId(), "01-tanger", "0190001", "DIPLOMA"))
                .then().statusCode(400);
    }

    @Test
    void countsItsOwnPeopleAndHasNoReform() {
        var supervisor = Registry.SUPERVISOR;
        int known = as(supervisor).get(ROOT + "/statistics/standing").then().statusCode(200).extract().path("total.identified");
        Registry.apply(Registry.artisan("morocco.known"), Registry.application("CD654321", "01-tanger", "0190001", "DIPLOMA")
                .replace("0661 23 45 67", "0612345678")).then().statusCode(201);

        as(supervisor).get(ROOT + "/statistics/standing?by=wilaya").then().body("total.identified", equalTo(known + 1))
                .body("rows.find { it.key == '01' }.nameFr", equalTo("Tanger-Tétouan-Al Hoceïma"));
        as(supervisor).get(ROOT + "/statistics/endangered").then().statusCode(200).body("rows.key", org.hamcrest.Matchers.hasItem("0190001"));
        as(supervisor).get(ROOT + "/statistics/register?by=chamber").then().statusCode(200);
        as(supervisor).get(ROOT + "/reforms").then().statusCode(200).body("items", hasSize(0));
    }

    public static class Morocco implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hirfa.country", "MA", "quarkus.flyway.schemas", "ma", "quarkus.flyway.default-schema", "ma");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnSchema.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /// A schema of its own in the tests' database, which holds the other country.
    public static class OwnSchema extends PlatformServers {

        @Override
        public Map<String, String> start() {
            var config = new java.util.HashMap<>(super.start());
            config.computeIfPresent("quarkus.datasource.jdbc.url",
                    (_, url) -> url + (url.contains("?") ? "&" : "?") + "currentSchema=ma,public");
            return config;
        }
    }
}
