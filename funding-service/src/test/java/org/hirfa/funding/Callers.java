package org.hirfa.funding;

import org.hirfa.access.Role;
import org.hirfa.testing.Tokens;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/// Who calls in the tests.
public final class Callers {

    private Callers() {}

    public static String agency(String code) {
        return Tokens.user("agency-" + code).roles(Role.AGENCY_CLIENT).agency(code).sign();
    }

    public static String officer(String code) {
        return Tokens.user("officer-" + code).roles(Role.AGENCY_OFFICER).agency(code).sign();
    }

    public static String agent(String chamber) {
        return Tokens.user("agent-" + chamber).roles(Role.CHAMBER_AGENT).chamber(chamber).sign();
    }

    public static String supervisor() {
        return Tokens.user("supervisor").roles(Role.NATIONAL_SUPERVISOR).sign();
    }

    public static String with(String role) {
        return Tokens.user("somebody-" + role).roles(role).sign();
    }

    public static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).header("Accept-Language", "en");
    }
}
