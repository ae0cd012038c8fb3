package org.hirfa.funding.scheme;

import org.hirfa.access.Role;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hirfa.funding.Callers.as;
import static org.hirfa.funding.Callers.with;

/// What anybody may read without a token.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ReferenceResourceTest {

    private static final String V1 = "/api/funding/v1";

    @Test
    void showsSchemesWithTheirVersionInForce() {
        RestAssured.get(V1 + "/schemes").then().statusCode(200)
                .body("items.code", contains("ANADE-TRIANGULAR", "ANGEM-RAW-MATERIAL", "CNAC-LOAN", "FNPAAT-EQUIPMENT"))
                .body("items.find { it.code == 'CNAC-LOAN' }.acceptsNew.value", equalTo(false))
                .body("items.find { it.code == 'CNAC-LOAN' }.acceptsNew.since", equalTo("2022-01-20"));
    }

    @Test
    void showsCriteriaWithExpressionReasonsAndSource() {
        RestAssured.get(V1 + "/schemes/ANADE-TRIANGULAR").then().statusCode(200)
                .body("current", equalTo("2022-01")).body("versions.version", contains("2022-01", "2021-04"))
                .body("versions[0].criteria.pass", everyItem(notNullValue())).body("versions[0].criteria.source.text", everyItem(notNullValue()))
                .body("versions[0].criteria.reason.fail.ar", everyItem(notNullValue()));
    }

    @Test
    void pagesByCode() {
        var next = RestAssured.given().queryParam("limit", 3).get(V1 + "/schemes").then().extract().<String>path("next");

        RestAssured.given().queryParam("cursor", next).get(V1 + "/schemes").then().body("items.code", contains("FNPAAT-EQUIPMENT"));
        RestAssured.given().queryParam("cursor", "AAAA").get(V1 + "/schemes").then().statusCode(400);
    }

    @Test
    void findsAnAgencyByItsFormerName() {
        RestAssured.get(V1 + "/agencies/ANSEJ").then().statusCode(200).body("code", equalTo("ANADE"))
                .body("formerNames[0].validTo", equalTo("2020-11-30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/agencies/NONE", "/agencies/%00", "/schemes/NONE", "/schemes/%00", "/nothing"})
    void whatIsNotThereIsAProblem(String path) {
        RestAssured.given().urlEncodingEnabled(false).get(V1 + path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void onlyTheAdministratorLoadsAgain() {
        as(with(Role.PLATFORM_ADMIN)).post(V1 + "/reference-data").then().statusCode(200).body("loaded", equalTo(false));
        as(with(Role.NATIONAL_SUPERVISOR)).post(V1 + "/reference-data").then().statusCode(403);
        RestAssured.post(V1 + "/reference-data").then().statusCode(401);
    }
}
