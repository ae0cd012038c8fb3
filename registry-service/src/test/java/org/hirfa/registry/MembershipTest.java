package org.hirfa.registry;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.artisan.Sets;
import org.hirfa.registry.organisation.OrganisationDirectory;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Bodies.entered;
import static org.hirfa.registry.Bodies.officer;
import static org.hirfa.registry.Bodies.reason;
import static org.hirfa.registry.Bodies.step;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.AGENT_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class MembershipTest {

    @Inject
    AgroalDataSource database;
    @Inject
    OrganisationDirectory directory;
    @Inject
    RegisterChanges changes;
    @Inject
    LegalCalendar calendar;

    @Test
    void theChamberBringsSomebodyInAtOnceAndAMemberSeesIt() {
        var token = Registry.artisan("member.seen");
        var number = number(token, Registry.accepted(token));
        var code = Bodies.approved();

        add(AGENT, code, number, "MEMBER", "2020-05-01").then().statusCode(201).body("state", equalTo("CONFIRMED"))
                .body("confirmedBy", equalTo("CHAMBER")).body("who.registrationNumber", equalTo(number));

        as(token).get(ROOT + "/me/memberships").then().body("items.code", equalTo(List.of(code)))
                .body("items.role", equalTo(List.of("MEMBER")));
        members(AGENT, code, "2020-04-30").body("items", hasSize(0));
        members(AGENT, code, "2020-05-01").body("items", hasSize(1));
        as(AGENT).get(ROOT + "/organisations/{code}/file", code).then().body("members", equalTo(1));
        as(token).get(ROOT + "/me/accesses").then().body("items.what", hasItem("organisation.member"));
    }

    @Test
    void everyLookAtAMemberIsEntered() {
        var token = Registry.artisan("member.looks");
        var number = number(token, Registry.accepted(token));
        var code = Bodies.approved();
        var before = looks(token);

        String member = add(AGENT, code, number, "MEMBER", "2020-05-01").then().statusCode(201).extract().path("id");
        assertThat(looks(token)).isEqualTo(before + 1);
        members(AGENT, code, null);
        assertThat(looks(token)).isEqualTo(before + 2);
        end(AGENT, code, member, "2021-05-01").statusCode(200);
        assertThat(looks(token)).isEqualTo(before + 3);
        as(AGENT).contentType("application/json").header("If-Match", "*").body(reason())
                .post(ROOT + "/organisations/{code}/members/{member}/retract", code, member).then().statusCode(200)
                .body("state", equalTo("RETRACTED"));
        assertThat(looks(token)).isEqualTo(before + 4);
    }

    private static int looks(String token) {
        return as(token).queryParam("limit", 200).get(ROOT + "/me/accesses").then().extract().<List<String>>path("items.what").stream()
                .filter("organisation.member"::equals).toList().size();
    }

    @Test
    void anInvitationWaitsForTheInvitedAndNamesNobodyBefore() {
        var token = Registry.artisan("member.invited");
        var artisan = Registry.accepted(token);
        var code = Bodies.approved();
        String invited = add(officer(code), code, number(token, artisan), "TREASURER", "2026-01-01").then().statusCode(201)
                .body("state", equalTo("INVITED")).body("who", nullValue()).extract().path("id");
        String person = as(token).get(ROOT + "/artisans/{id}", artisan).path("personId");
        assertThat(directory.hasMember(code, UUID.fromString(person), calendar.today())).isFalse();

        mine(Registry.artisan("member.stranger"), invited, "accept").statusCode(404);
        mine(token, invited, "accept").statusCode(200).body("items.state", hasItem("CONFIRMED"));

        members(officer(code), code, null).body("items[0].who.names.latin.lastName", equalTo("Benyoucef"));
        assertThat(directory.hasMember(code, UUID.fromString(person), calendar.today())).isTrue();
        mine(token, invited, "decline").statusCode(409).body("type", containsString("membership-state"))
                .body("detail", containsString("CONFIRMED"));
        mine(token, invited, "leave").statusCode(200).body("items.until", hasItem(calendar.today().toString()));
        mine(token, invited, "leave").statusCode(409);
    }

    @Test
    void whoDeclinesMayBeAskedAgain() {
        var token = Registry.artisan("member.declines");
        var number = number(token, Registry.accepted(token));
        var code = Bodies.approved();
        String first = add(officer(code), code, number, "MEMBER", "2026-01-01").then().statusCode(201).extract().path("id");
        add(officer(code), code, number, "MEMBER", "2026-02-01").then().statusCode(409).body("type", containsString("member-already"));

        mine(token, first, "decline").statusCode(200);

        add(officer(code), code, number, "MEMBER", "2026-02-01").then().statusCode(201);
    }

    @Test
    void thereIsOnePresidentAtATime() {
        var code = Bodies.approved();
        var one = newArtisan("president.one");
        var two = newArtisan("president.two");
        String first = add(AGENT, code, one, "PRESIDENT", "2020-01-01").then().statusCode(201).extract().path("id");
        add(AGENT, code, two, "PRESIDENT", "2024-01-01").then().statusCode(409).body("type", containsString("office-held"))
                .body("detail", containsString("PRESIDENT"));

        end(AGENT, code, first, "2023-12-31").statusCode(200).body("until", equalTo("2023-12-31"));
        add(AGENT, code, two, "PRESIDENT", "2024-01-01").then().statusCode(201);

        members(AGENT, code, "2022-06-01").body("items.who.registrationNumber", equalTo(List.of(one)));
        members(AGENT, code, null).body("items.who.registrationNumber", equalTo(List.of(two)));
    }

    @Test
    void ofTwoPresidentsAtOnceOneIsKept() throws Exception {
        var code = Bodies.approved();
        var numbers = List.of(newArtisan("race.one"), newArtisan("race.two"), newArtisan("race.three"), newArtisan("race.four"));

        var answers = AtOnce.times(4, n -> add(AGENT, code, numbers.get(n), "PRESIDENT", "2026-01-01").statusCode());

        assertThat(answers).containsOnlyOnce(201).filteredOn(status -> status != 201).hasSize(3).containsOnly(409);
        members(AGENT, code, null).body("items", hasSize(1));
    }

    @Test
    void refusesPeopleAndDaysThatMakeNoSense() {
        var code = Bodies.approved();
        var number = newArtisan("member.bad");

        add(AGENT, code, number, "MEMBER", "2999-01-01").then().statusCode(400).body("errors[0].pointer", equalTo("/since"));
        add(AGENT, code, "DZ00000000000", "MEMBER", "2026-01-01").then().statusCode(400);
        add(AGENT, code, number, "KING", "2026-01-01").then().statusCode(400);
        add(AGENT, code, number, "SUPERVISOR", "2026-01-01").then().statusCode(400).body("errors[0].pointer", equalTo("/role"));
        as(AGENT).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"role\": \"MEMBER\", \"since\": \"2026-01-01\", \"personId\": \"%s\"}".formatted(UUID.randomUUID()))
                .post(ROOT + "/organisations/{code}/members", code).then().statusCode(400).body("errors[0].pointer", equalTo("/personId"));
        String member = add(AGENT, code, number, "MEMBER", "2026-01-01").then().statusCode(201).extract().path("id");
        end(AGENT, code, member, "2025-12-31").statusCode(400);
        end(AGENT, code, member, "2999-12-31").statusCode(400);
    }

    @Test
    void neitherAnotherChamberNorAnotherOrganisationReachesMembers() {
        var code = Bodies.approved();
        var other = Bodies.approved();
        var number = newArtisan("member.scope");
        String member = add(AGENT, code, number, "MEMBER", "2026-01-01").then().statusCode(201).extract().path("id");

        add(AGENT_OF_TAMANRASSET, code, number, "MEMBER", "2026-01-01").then().statusCode(404);
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/organisations/{code}/members", code).then().statusCode(404);
        as(officer(other)).get(ROOT + "/organisations/{code}/members", code).then().statusCode(404);
        end(officer(other), code, member, "2026-02-01").statusCode(404);
        end(officer(other), other, member, "2026-02-01").statusCode(404);
    }

    @Test
    void nobodyBelongsToWhatHasEnded() {
        var code = Bodies.approved();
        var number = newArtisan("member.ended");
        add(AGENT, code, number, "MEMBER", "2026-01-01").then().statusCode(201);

        step(DIRECTOR, code, "dissolve", reason()).statusCode(200);

        members(AGENT, code, null).body("items.until", equalTo(List.of(calendar.today().toString())));
        add(AGENT, code, newArtisan("member.late"), "MEMBER", "2026-01-01").then().statusCode(409)
                .body("detail", containsString("DISSOLVED"));
    }

    @Test
    void aCooperativeOfEnoughMembersIsRegistered() {
        var code = entered("COOPERATIVE");
        add(AGENT, code, newArtisan("coop.one"), "MEMBER", "2026-01-01").then().statusCode(201);
        var second = newArtisan("coop.two");
        add(officer(code), code, second, "MEMBER", "2026-01-01").then().statusCode(201);
        step(AGENT, code, "submit", null).statusCode(409);

        add(AGENT, code, newArtisan("coop.three"), "PRESIDENT", "2026-01-01").then().statusCode(201);

        step(AGENT, code, "submit", null).statusCode(200);
        step(DIRECTOR, code, "register", null).statusCode(200).body("status", equalTo("REGISTERED")).body("members", equalTo(2));
        assertThat(Events.of(database, directory.find(code).orElseThrow().organisationId())).last()
                .satisfies(event -> assertThat(event.payload()).contains("\"memberCount\":2"));
    }

    @Test
    void anEnterpriseIsSupervisedByAnActiveArtisanOfItsCraft() {
        var token = Registry.artisan("supervisor.fit");
        var artisan = UUID.fromString(Registry.accepted(token));
        var code = entered("ENTERPRISE");
        add(officer(code), code, number(token, artisan.toString()), "SUPERVISOR", "2026-01-01").then().statusCode(400);
        String membership = add(AGENT, code, number(token, artisan.toString()), "SUPERVISOR", "2026-01-01").then().statusCode(201)
                .extract().path("id");
        step(AGENT, code, "submit", null).statusCode(200);
        step(DIRECTOR, code, "register", null).statusCode(200).body("supervisorMissing", nullValue());

        change(artisan, Change.SUSPENDED);
        file(code).body("supervisorMissing.since", equalTo(calendar.today().toString()))
                .body("supervisorMissing.dueOn", equalTo(calendar.today().plusDays(90).toString()))
                .body("history.what", hasItem("SUPERVISOR_MISSING"));
        as(AGENT).queryParam("supervisorMissing", "true").queryParam("search", code).get(ROOT + "/organisations/files").then()
                .body("items", hasSize(1));

        change(artisan, Change.RESUMED);
        file(code).body("supervisorMissing", nullValue()).body("history.what", hasItem("SUPERVISOR_FOUND"));

        end(officer(code), code, membership, calendar.today().toString()).statusCode(404);
        end(AGENT, code, membership, calendar.today().toString()).statusCode(200);
        file(code).body("supervisorMissing", notNullValue());
    }

    @Test
    void anArtisanWhoMayNotExerciseOrHasAnotherCraftDoesNotSupervise() {
        var token = Registry.artisan("supervisor.unfit");
        var artisan = Registry.accepted(token);
        var code = Bodies.enter(AGENT, Bodies.description("ENTERPRISE", null).replace("0590001", "0690001")).then().statusCode(201)
                .extract().<String>path("code");
        add(AGENT, code, number(token, artisan), "SUPERVISOR", "2026-01-01").then().statusCode(409)
                .body("type", containsString("supervisor-unfit"));

        change(UUID.fromString(artisan), Change.SUSPENDED);
        add(AGENT, entered("ENTERPRISE"), number(token, artisan), "SUPERVISOR", "2026-01-01").then().statusCode(409);
    }

    private void change(UUID artisan, Change change) {
        QuarkusTransaction.requiringNew().run(() -> changes.make(artisan, new RegisterChange(change, Sets.NOTHING, calendar.today(), "test",
                new By("director", "director"))));
    }

    private static ValidatableResponse file(String code) {
        return as(AGENT).get(ROOT + "/organisations/{code}/file", code).then().statusCode(200);
    }

    private static String newArtisan(String name) {
        var token = Registry.artisan(name);
        return number(token, Registry.accepted(token));
    }

    private static String number(String token, String artisan) {
        return as(token).get(ROOT + "/artisans/{id}", artisan).then().statusCode(200).extract().path("registrationNumber");
    }

    private static Response add(String token, String code, String number, String role, String since) {
        return as(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body("""
                {"registrationNumber": "%s", "role": "%s", "since": "%s"}
                """.formatted(number, role, since)).post(ROOT + "/organisations/{code}/members", code);
    }

    private static ValidatableResponse end(String token, String code, String member, String until) {
        return as(token).contentType("application/json").header("If-Match", "*").body("""
                {"until": "%s", "reason": "سبب"}
                """.formatted(until)).post(ROOT + "/organisations/{code}/members/{member}/end", code, member).then();
    }

    private static ValidatableResponse members(String token, String code, @org.jspecify.annotations.Nullable String on) {
        var request = on == null ? as(token) : as(token).queryParam("on", on);
        return request.get(ROOT + "/organisations/{code}/members", code).then().statusCode(200);
    }

    private static ValidatableResponse mine(String token, String membership, String step) {
        return as(token).header("If-Match", "*").post(ROOT + "/me/memberships/{id}/" + step, membership).then();
    }
}
