package org.hirfa.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hirfa.access.Role;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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

    private static final String DIRECTOR = Tokens.user("director.tanger").roles(Role.CHAMBER_DIRECTOR, Role.CHAMBER_AGENT)
            .chamber("CAM-01").sign();
    private static final String CNSS = Tokens.user("cnss").roles(Role.AGENCY_CLIENT).agency("CNSS").sign();

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
        var artisan = accepted(token, application);

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

    /// Law 50-17 counts who is known, who is registered and who is insured; a proof of insurance is the chamber's or the insurer's.
    @Test
    void countsKnownRegisteredAndInsuredPeople() {
        var before = standing();
        var token = Registry.artisan("morocco.insured");
        String application = Registry.apply(token, Registry.application("EF112233", "01-tanger", "0190001", "DIPLOMA")
                .replace("0661 23 45 67", "0612345699")).then().statusCode(201).extract().path("id");
        assertThat(standing()).containsExactly(before.get(0) + 1, before.get(1), before.get(2));

        step(token, application, "submit", null).statusCode(200);
        var artisan = accepted(token, application);
        assertThat(standing()).containsExactly(before.get(0) + 1, before.get(1) + 1, before.get(2));

        prove(DIRECTOR, "/artisans/" + artisan + "/duties/TAX_DECLARATION", true);
        assertThat(standing()).containsExactly(before.get(0) + 1, before.get(1) + 1, before.get(2));
        String number = as(token).get(ROOT + "/artisans/" + artisan).path("registrationNumber");
        prove(CNSS, "/duties/" + number + "/SOCIAL_INSURANCE", true);
        assertThat(standing()).containsExactly(before.get(0) + 1, before.get(1) + 1, before.get(2) + 1);

        prove(CNSS, "/duties/" + number + "/SOCIAL_INSURANCE", false);
        assertThat(standing()).containsExactly(before.get(0) + 1, before.get(1) + 1, before.get(2));
    }

    private static void prove(String by, String path, boolean met) {
        as(by).header("If-Match", "*").contentType("application/json")
                .body("{\"met\": %s, \"provenOn\": \"%s\"}".formatted(met, LocalDate.now(ZoneId.of("Africa/Casablanca"))))
                .put(ROOT + path).then().statusCode(200);
    }

    private static List<Integer> standing() {
        var total = as(Registry.SUPERVISOR).get(ROOT + "/statistics/standing").then().statusCode(200).extract().jsonPath();
        return List.of(total.getInt("total.identified"), total.getInt("total.registered"), total.getInt("total.insured"));
    }

    private static String accepted(String token, String application) {
        step(DIRECTOR, application, "take-in", null).statusCode(200);
        Registry.attach(token, application, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        return step(DIRECTOR, application, "accept", "{\"waivers\": [{\"kind\": \"NATIONAL_ID\", \"reason\": \"seen\"}]}")
                .statusCode(200).extract().path("artisanId");
    }

    /// Ten years make a maâlem there, and no test (law 50-17).
    @Test
    void tenYearsMakeAMaalemAndThereIsOneVersionOfTheConditions() {
        var token = Registry.artisan("morocco.maalem");
        var director = org.hirfa.testing.Tokens.user("director.tanger").roles("chamber_director", "chamber_agent").chamber("CAM-01").sign();
        String application = Registry.apply(token, Registry.application("EF246810", "01-tanger", "0190001", "DIPLOMA")
                .replace("0661 23 45 67", "0612345679")).then().statusCode(201).extract().path("id");
        step(token, application, "submit", null).statusCode(200);
        step(director, application, "take-in", null).statusCode(200);
        Registry.attach(token, application, java.util.UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        String artisan = step(director, application, "accept", "{\"waivers\": [{\"kind\": \"NATIONAL_ID\", \"reason\": \"seen\"}]}").statusCode(200)
                .extract().path("artisanId");
        Masters.open(Registry.SUPERVISOR, "B-" + artisan, "B", Masters.today(), null).statusCode(400);
        Masters.open(Registry.SUPERVISOR, "A-" + artisan, "A", Masters.today().minusDays(1), null).statusCode(201);
        Masters.ask(token, artisan, "A-" + artisan, true, 9).statusCode(409).body("type", equalTo("/problems/master-conditions-unmet"));
        Entries.attach(token, artisan, "PRACTICE", "").statusCode(201);

        String request = Masters.ask(token, artisan, "A-" + artisan, false, 10).statusCode(201).extract().path("id");
        Masters.step(Registry.SUPERVISOR, request, "grant", Masters.WHY).statusCode(200).body("state", equalTo("GRANTED"));

        as(token).get(ROOT + "/artisans/" + artisan).then().body("title", equalTo("MASTER_ARTISAN"));
        as(token).get(ROOT + "/me/journey").then().body("items.text.fr", org.hamcrest.Matchers.hasItem("Titre « Maâlem (artisan maître) » accordé"));
    }

    @Test
    void lessThanThreeYearsOfPracticeDoNotOpenTheRegister() {
        var token = Registry.artisan("morocco.practice");
        var director = org.hirfa.testing.Tokens.user("director.tanger").roles("chamber_director", "chamber_agent").chamber("CAM-01").sign();
        String id = Registry.apply(token, Registry.application("GH135791", "01-tanger", "0190001", "YEARS_OF_PRACTICE")
                .replace("0661 23 45 67", "0612345680").replace("\"YEARS_OF_PRACTICE\"", "\"YEARS_OF_PRACTICE\", \"years\": 2"))
                .then().statusCode(201).extract().path("id");
        step(token, id, "submit", null).statusCode(200);
        step(director, id, "take-in", null).statusCode(200);
        Registry.attach(token, id, java.util.UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        var waived = "{\"waivers\": [{\"kind\": \"NATIONAL_ID\", \"reason\": \"seen\"}]}";
        step(director, id, "accept", waived).statusCode(409).body("type", equalTo("/problems/practice-too-short"))
                .body("detail", org.hamcrest.Matchers.containsString("3"));
        String evidence = as(director).get(ROOT + "/applications/" + id).path("evidence[0].id");
        step(director, id, "evidence/" + evidence + "/judge", "{\"recognised\": true, \"reason\": \"two masters confirm it\", \"years\": 3}").statusCode(200);

        step(director, id, "accept", waived).statusCode(200).body("status", equalTo("ACCEPTED"));
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
