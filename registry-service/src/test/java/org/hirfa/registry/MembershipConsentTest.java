package org.hirfa.registry;

import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.artisan.Sets;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.AGENT_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;
import static org.hirfa.registry.Registry.as;

/// Nobody is made a member by an office to which neither they nor the organisation belong.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class MembershipConsentTest {

    private static final By BY = new By("director", "director");

    @Inject
    RegisterChanges changes;
    @Inject
    LegalCalendar calendar;

    @Test
    void anArtisanOfAnotherChamberIsAskedAndNotNamed() {
        var token = Registry.artisan("consent.afar");
        var number = number(ofTamanrasset(token));
        var code = Bodies.approved();

        String membership = add(AGENT, code, number, "MEMBER").then().statusCode(201).body("state", equalTo("INVITED"))
                .body("confirmedBy", nullValue()).body("who", nullValue()).extract().path("id");
        as(AGENT).get(ROOT + "/organisations/{code}/members", code).then().statusCode(200).body("items[0].who", nullValue());
        as(SUPERVISOR).get(ROOT + "/organisations/{code}/members", code).then().body("items[0].who.registrationNumber", equalTo(number));

        as(token).header("If-Match", "*").post(ROOT + "/me/memberships/{id}/accept", membership).then().statusCode(200);
        as(AGENT).get(ROOT + "/organisations/{code}/members", code).then().body("items[0].who.registrationNumber", equalTo(number))
                .body("items[0].confirmedBy", equalTo("PERSON"));
    }

    @Test
    void asSupervisorOfAnEnterpriseTooAndTheyCountOnceTheyAgree() {
        var token = Registry.artisan("consent.supervisor");
        var artisan = ofTamanrasset(token);
        var code = Bodies.entered("ENTERPRISE");
        String membership = add(AGENT, code, number(artisan), "SUPERVISOR").then().statusCode(201).body("state", equalTo("INVITED"))
                .extract().path("id");
        Bodies.step(AGENT, code, "submit", null).statusCode(409);
        change(artisan, Change.SUSPENDED);
        as(token).header("If-Match", "*").post(ROOT + "/me/memberships/{id}/accept", membership).then().statusCode(409)
                .body("type", equalTo("/problems/supervisor-unfit"));
        change(artisan, Change.RESUMED);

        as(token).header("If-Match", "*").post(ROOT + "/me/memberships/{id}/accept", membership).then().statusCode(200);

        Bodies.step(AGENT, code, "submit", null).statusCode(200);
    }

    @Test
    void anOfficerWhoIsAnAgentElsewhereInvitesLikeAnyOfficer() {
        var code = Bodies.approved();
        var both = Tokens.user("consent.both").roles(Role.ASSOCIATION_OFFICER, Role.CHAMBER_AGENT).chamber("CAM-11").organisation(code)
                .sign();

        add(both, code, number(ofTamanrasset(Registry.artisan("consent.near"))), "TREASURER").then().statusCode(201)
                .body("state", equalTo("INVITED")).body("who", nullValue());
        var here = Enrolled.named("مدعو", "قريب", "Madou", "Qarib").registered();
        add(both, code, number(UUID.fromString(here)), "SECRETARY").then().statusCode(201).body("state", equalTo("INVITED"))
                .body("who", nullValue());
        as(both).get(ROOT + "/organisations/{code}/members", code).then().body("items.who", not(hasItem(notNullValue())));
    }

    @Test
    void aMergeThatIsUndoneGivesTheSupervisorBack() {
        var supervisor = UUID.fromString(Enrolled.named("مشرف", "مكرر", "Mushrif", "Mukarrar").registered());
        var kept = UUID.fromString(Enrolled.named("مشرف", "باق", "Mushrif", "Baqi").registered());
        var code = Bodies.entered("ENTERPRISE");
        add(AGENT, code, number(supervisor), "SUPERVISOR").then().statusCode(201).body("state", equalTo("CONFIRMED"));
        Bodies.step(AGENT, code, "submit", null).statusCode(200);
        Bodies.step(DIRECTOR, code, "register", null).statusCode(200);

        QuarkusTransaction.requiringNew().run(() -> changes.mergeInto(supervisor, kept, "a double", BY));
        as(AGENT).get(ROOT + "/organisations/{code}/file", code).then().body("supervisorMissing", notNullValue());
        QuarkusTransaction.requiringNew().run(() -> changes.unmerge(supervisor, "no double", BY));

        as(AGENT).get(ROOT + "/organisations/{code}/file", code).then().body("supervisorMissing", nullValue());
        as(AGENT).get(ROOT + "/organisations/{code}/members", code).then().body("items.role", hasItem("SUPERVISOR"));
    }

    private void change(UUID artisan, Change change) {
        QuarkusTransaction.requiringNew()
                .run(() -> changes.make(artisan, new RegisterChange(change, Sets.NOTHING, calendar.today(), "test", BY)));
    }

    /// Somebody with an account whom the chamber of Tamanrasset has registered.
    private static UUID ofTamanrasset(String token) {
        var application = Registry.apply(token, Registry.application(Registry.newNationalId(), "11-tamanrasset", "0590001", "DIPLOMA"))
                .then().statusCode(201).extract().<String>path("id");
        Registry.step(token, application, "submit", null).statusCode(200);
        Registry.step(AGENT_OF_TAMANRASSET, application, "take-in", null).statusCode(200);
        Registry.attach(token, application, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        return UUID.fromString(Registry.step(Registry.DIRECTOR_OF_TAMANRASSET, application, "accept", null).statusCode(200).extract()
                .path("artisanId"));
    }

    private static String number(UUID artisan) {
        return as(SUPERVISOR).get(ROOT + "/artisans/{id}", artisan).then().statusCode(200).extract().path("registrationNumber");
    }

    private static Response add(String token, String code, String number, String role) {
        return as(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body("""
                {"registrationNumber": "%s", "role": "%s", "since": "2026-01-01"}
                """.formatted(number, role)).post(ROOT + "/organisations/{code}/members", code);
    }
}
