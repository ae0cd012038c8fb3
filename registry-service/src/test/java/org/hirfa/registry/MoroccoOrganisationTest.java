package org.hirfa.registry;

import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hirfa.registry.Bodies.enter;
import static org.hirfa.registry.Bodies.grant;
import static org.hirfa.registry.Bodies.reason;
import static org.hirfa.registry.Bodies.step;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;

/// Craft bodies, which the other country has not.
@QuarkusTest
@TestProfile(MoroccoTest.Morocco.class)
class MoroccoOrganisationTest {

    private static final String DIRECTOR = Tokens.user("director.tanger").roles("chamber_director", "chamber_agent").chamber("CAM-01").sign();

    @Test
    void aCraftBodyIsRecognisedByTheOfficeOfItsLevel() {
        given().get(ROOT + "/organisations/kinds").then().body("items.kind", hasItem("CRAFT_BODY"));
        var local = entered("LOCAL");
        var national = entered("NATIONAL");

        step(DIRECTOR, local, "recognise", grant("2026-01-15")).statusCode(200).body("status", equalTo("RECOGNISED"))
                .body("level", equalTo("LOCAL"));
        step(DIRECTOR, national, "recognise", grant("2026-01-15")).statusCode(403);
        step(SUPERVISOR, local, "dissolve", reason()).statusCode(403);
        step(SUPERVISOR, national, "recognise", grant("2026-01-15")).statusCode(200).body("code", matchesPattern("MAO\\d{11}"));
        step(DIRECTOR, local, "suspend", reason()).statusCode(409).body("detail", containsString("RECOGNISED"));
        step(DIRECTOR, local, "dissolve", reason()).statusCode(200).body("status", equalTo("DISSOLVED"));
    }

    @Test
    void aCraftBodySaysHowFarItSpeaks() {
        enter(DIRECTOR, body("NONE")).then().statusCode(400).body("errors[0].pointer", equalTo("/level"));
    }

    private static String entered(String level) {
        return enter(DIRECTOR, body(level)).then().statusCode(201).body("status", equalTo("PROPOSED")).extract().path("code");
    }

    private static String body(String level) {
        return Bodies.description("CRAFT_BODY", null, "01-tanger").replace("0590001", "0190001").replace("046 12 34 56", "0612345678")
                .replace("\"kind\"", "\"level\": \"" + level + "\", \"kind\"");
    }
}
