package org.hirfa.registry;

import java.util.UUID;

import org.hirfa.access.Role;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Bodies.officer;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.AGENT_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ParticipationTest {

    @Test
    void differentAssociationsAreCountedByYearAndASmallNumberIsNotShown() {
        var first = Bodies.approved();
        note(AGENT, first, "FAIR", "1991-05-01").then().statusCode(201).body("confirmed", equalTo(true));
        note(AGENT, first, "COURSE", "1991-06-01").then().statusCode(201);
        figures(1991).body("associations", nullValue());
        for (var i = 0; i < 4; i++) {
            note(AGENT, Bodies.approved(), "FAIR", "1991-05-01").then().statusCode(201);
        }

        figures(1991).body("associations", equalTo(5)).body("byKind.find { it.kind == 'FAIR' }.associations", equalTo(5))
                .body("byKind.find { it.kind == 'COURSE' }.associations", nullValue());
        figures(1990).body("associations", equalTo(0));
        given().queryParam("year", "x").get(ROOT + "/statistics/associations").then().statusCode(400);
    }

    @Test
    void whatAnAssociationSaysItselfCountsOnceTheChamberHasConfirmedIt() {
        var code = Bodies.approved();
        String noted = note(officer(code), code, "FAIR", "1992-05-01").then().statusCode(201).body("confirmed", equalTo(false))
                .extract().path("id");
        figures(1992).body("associations", equalTo(0));

        as(officer(code)).header("If-Match", "*").post(path(code, noted, "confirm")).then().statusCode(403);
        as(AGENT).header("If-Match", "*").post(path(code, noted, "confirm")).then().statusCode(200).body("confirmed", equalTo(true));

        figures(1992).body("associations", nullValue());
        as(AGENT).header("If-Match", "*").post(path(code, noted, "confirm")).then().statusCode(409);
        as(officer(code)).header("If-Match", "*").post(path(code, noted, "retract")).then().statusCode(404);
        as(AGENT).header("If-Match", "*").post(path(code, noted, "retract")).then().statusCode(204);
        as(AGENT).queryParam("year", "1992").get(ROOT + "/organisations/{code}/participations", code).then().body("items", hasSize(0));
        figures(1992).body("associations", equalTo(0));
    }

    @Test
    void anOfficerWhoWorksForAnotherChamberConfirmsNothing() {
        var code = Bodies.approved();
        var both = Tokens.user("participation.both").roles(Role.ASSOCIATION_OFFICER, Role.CHAMBER_AGENT).chamber("CAM-11")
                .organisation(code).sign();

        note(both, code, "FAIR", "1994-05-01").then().statusCode(201).body("confirmed", equalTo(false));
        figures(1994).body("associations", equalTo(0));
    }

    @Test
    void theSameIsNotedOnceAndOnlyWithinReach() {
        var code = Bodies.approved();
        note(AGENT, code, "FAIR", "1993-05-01").then().statusCode(201);

        note(AGENT, code, "FAIR", "1993-05-01").then().statusCode(409).body("type", containsString("participation-known"));
        note(AGENT, code, "FAIR", "2999-05-01").then().statusCode(400);
        note(AGENT, code, "PARTY", "1993-05-01").then().statusCode(400);
        note(AGENT_OF_TAMANRASSET, code, "FAIR", "1993-05-02").then().statusCode(404);
        note(officer(Bodies.approved()), code, "FAIR", "1993-05-02").then().statusCode(404);
        as(officer(Bodies.approved())).get(ROOT + "/organisations/{code}/participations", code).then().statusCode(404);
        as(officer(code)).queryParam("year", "1993").get(ROOT + "/organisations/{code}/participations", code).then()
                .body("items", hasSize(1));
    }

    private static io.restassured.response.ValidatableResponse figures(int year) {
        return given().queryParam("year", year).get(ROOT + "/statistics/associations").then().statusCode(200);
    }

    private static String path(String code, String participation, String step) {
        return ROOT + "/organisations/" + code + "/participations/" + participation + "/" + step;
    }

    private static Response note(String token, String code, String kind, String day) {
        return as(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body("""
                {"kind": "%s", "title": "الصالون الوطني", "heldOn": "%s", "members": 3}
                """.formatted(kind, day)).post(ROOT + "/organisations/{code}/participations", code);
    }
}
