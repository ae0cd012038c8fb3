package org.hirfa.registry;

import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.step;

/// Applications of people who are to work in a cooperative or an enterprise, up to the register entry; and crafts that close
/// before an application is handed in.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class OrganisedApplicationTest {

    @Inject
    AgroalDataSource database;

    @Test
    void aMemberOfACooperativeIsRegisteredWithIt() {
        var code = Bodies.entered("COOPERATIVE");
        for (var role : java.util.List.of("MEMBER", "MEMBER", "PRESIDENT")) {
            join(code, role);
        }
        var token = Registry.artisan("organised.cooperative" + UUID.randomUUID());
        var id = underReview(token, "COOPERATIVE_MEMBER", code);
        step(DIRECTOR, id, "accept", null).statusCode(409).body("type", equalTo("/problems/organisation-not-standing"));
        Bodies.step(AGENT, code, "submit", null).statusCode(200);
        step(DIRECTOR, id, "accept", null).statusCode(409).body("type", equalTo("/problems/organisation-not-standing"));
        Bodies.step(DIRECTOR, code, "register", null).statusCode(200);

        takeInto(code, id);
        String artisan = step(DIRECTOR, id, "accept", null).statusCode(200).body("organisation", equalTo(code)).extract().path("artisanId");

        as(token).get(ROOT + "/artisans/" + artisan).then().body("form", equalTo("COOPERATIVE_MEMBER")).body("organisation", equalTo(code));
        assertThat(Events.of(database, UUID.fromString(artisan)).getFirst().payload()).contains("\"COOPERATIVE_MEMBER\"", code);
    }

    /// An enterprise without a registered artisan who supervises it is never registered, and so nobody is registered in it.
    @Test
    void anEnterpriseHasToBeSupervisedBeforeAnybodyIsRegisteredInIt() {
        var code = Bodies.entered("ENTERPRISE");
        var id = underReview(Registry.artisan("organised.enterprise" + UUID.randomUUID()), "ENTERPRISE", code);
        Bodies.step(AGENT, code, "submit", null).statusCode(409).body("type", equalTo("/problems/organisation-supervisor-missing"));
        step(DIRECTOR, id, "accept", null).statusCode(409).body("type", equalTo("/problems/organisation-not-standing"));
        join(code, "SUPERVISOR");
        Bodies.step(AGENT, code, "submit", null).statusCode(200);
        Bodies.step(DIRECTOR, code, "register", null).statusCode(200);

        takeInto(code, id);
        String artisan = step(DIRECTOR, id, "accept", null).statusCode(200).extract().path("artisanId");

        as(AGENT).get(ROOT + "/artisans/" + artisan).then().body("form", equalTo("ENTERPRISE")).body("organisation", equalTo(code));
    }

    @Test
    void whatIsSuspendedMeanwhileTakesNobodyIn() {
        var code = Bodies.entered("ENTERPRISE");
        join(code, "SUPERVISOR");
        Bodies.step(AGENT, code, "submit", null).statusCode(200);
        Bodies.step(DIRECTOR, code, "register", null).statusCode(200);
        var token = Registry.artisan("organised.suspended" + UUID.randomUUID());
        var id = underReview(token, "ENTERPRISE", code);
        Bodies.step(DIRECTOR, code, "suspend", Bodies.reason()).statusCode(200);

        step(DIRECTOR, id, "accept", null).statusCode(409).body("type", equalTo("/problems/organisation-not-standing"));

        as(token).get(ROOT + "/applications/" + id).then().body("status", equalTo("UNDER_REVIEW")).body("artisanId", nullValue());
    }

    @Test
    void formAndOrganisationFitTogether() {
        var token = Registry.artisan("organised.unfit" + UUID.randomUUID());
        var cooperative = Bodies.entered("COOPERATIVE");
        Registry.apply(token, body("INDIVIDUAL", cooperative)).then().statusCode(400).body("errors[0].pointer", equalTo("/organisation"))
                .body("errors[0].code", equalTo("not-for-this-form"));
        Registry.apply(token, body("COOPERATIVE_MEMBER", null)).then().statusCode(400).body("errors[0].code", equalTo("required"));
        Registry.apply(token, body("ENTERPRISE", cooperative)).then().statusCode(400).body("errors[0].code", equalTo("unknown-value"));
        Registry.apply(token, body("COOPERATIVE_MEMBER", "X-NONE")).then().statusCode(400).body("errors[0].code", equalTo("unknown-value"));
        Registry.apply(token, body("COOPERATIVE_MEMBER", "\\u202e")).then().statusCode(400);
    }

    @Test
    void aCraftThatClosesBeforeTheDraftIsHandedInIsNamed() {
        var craft = "05" + "%05d".formatted(System.nanoTime() % 90_000 + 10_000);
        Rows.change(database, "insert into craft_activity select (jsonb_populate_record(a, jsonb_build_object('code', ?))).* from craft_activity a where code = '0590001'", craft);
        var token = Registry.artisan("organised.closed" + UUID.randomUUID());
        String id = Registry.apply(token, Registry.application(Registry.newNationalId(), "48-relizane", craft, "DIPLOMA")).then().statusCode(201)
                .extract().path("id");
        Rows.change(database, "update craft_activity set valid_to = current_date - 2 where code = ?", craft);

        step(token, id, "submit", null).statusCode(409).body("type", equalTo("/problems/activity-closed")).body("detail", containsString(craft));

        as(token).get(ROOT + "/applications/" + id).then().body("status", equalTo("DRAFT")).body("receipt", nullValue());
        Rows.change(database, "update craft_activity set valid_to = null where code = ?", craft);
        step(token, id, "submit", null).statusCode(200).body("status", equalTo("SUBMITTED"));
        Rows.change(database, "update craft_activity set valid_to = current_date - 2 where code = ?", craft);
    }

    private static String underReview(String token, String form, String code) {
        var id = Registry.underReview(token, body(form, code));
        Registry.attach(token, id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        return id;
    }

    private static String body(String form, @org.jspecify.annotations.Nullable String organisation) {
        var body = Registry.application(Registry.newNationalId(), "48-relizane", "0590001", "DIPLOMA").replace("INDIVIDUAL", form);
        return organisation == null ? body : body.replace("\"mode\"", "\"organisation\": \"" + organisation + "\", \"mode\"");
    }

    /// Whoever is not a member is not accepted as one: the chamber takes the applicant in.
    private static void takeInto(String code, String application) {
        step(DIRECTOR, application, "accept", null).statusCode(409).body("type", equalTo("/problems/not-a-member"));
        String person = as(AGENT).get(ROOT + "/applications/" + application).then().extract().path("person.id");
        enlist(code, "{\"personId\": \"%s\", \"role\": \"MEMBER\", \"since\": \"2026-01-01\"}".formatted(person));
    }

    private static void join(String code, String role) {
        var token = Registry.artisan("organised.member" + UUID.randomUUID());
        String number = as(token).get(ROOT + "/artisans/" + Registry.accepted(token)).then().statusCode(200).extract().path("registrationNumber");
        enlist(code, "{\"registrationNumber\": \"%s\", \"role\": \"%s\", \"since\": \"2026-01-01\"}".formatted(number, role));
    }

    private static void enlist(String code, String member) {
        as(AGENT).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body(member)
                .post(ROOT + "/organisations/{code}/members", code).then().statusCode(201);
    }
}
