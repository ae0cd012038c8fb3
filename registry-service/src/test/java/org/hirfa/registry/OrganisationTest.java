package org.hirfa.registry;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Bodies.approved;
import static org.hirfa.registry.Bodies.description;
import static org.hirfa.registry.Bodies.enter;
import static org.hirfa.registry.Bodies.entered;
import static org.hirfa.registry.Bodies.grant;
import static org.hirfa.registry.Bodies.newCode;
import static org.hirfa.registry.Bodies.officer;
import static org.hirfa.registry.Bodies.reason;
import static org.hirfa.registry.Bodies.step;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.AGENT_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.DIRECTOR_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class OrganisationTest {

    @Inject
    AgroalDataSource database;

    @Test
    void anAssociationGoesFromADraftToItsEnd() {
        var code = entered("ASSOCIATION");
        assertThat(code).matches("DZO\\d{11}");

        step(AGENT, code, "submit", null).statusCode(200).body("status", equalTo("SUBMITTED"));
        step(DIRECTOR, code, "return", reason()).statusCode(200).body("status", equalTo("DRAFT"));
        step(AGENT, code, "submit", null).statusCode(200);
        step(DIRECTOR, code, "approve", grant("2026-01-15")).statusCode(200).body("status", equalTo("APPROVED"))
                .body("approvedUntil", equalTo("2031-01-14")).body("inGoodStanding", equalTo(true));
        step(DIRECTOR, code, "suspend", reason()).statusCode(200).body("inGoodStanding", equalTo(false));
        step(DIRECTOR, code, "resume", null).statusCode(200).body("status", equalTo("APPROVED"));
        step(DIRECTOR, code, "renew", grant("2026-02-15")).statusCode(200).body("approvedUntil", equalTo("2031-02-14"));
        step(DIRECTOR, code, "withdraw", reason()).statusCode(200).body("status", equalTo("WITHDRAWN"));
        step(AGENT, code, "submit", null).statusCode(200);
        step(DIRECTOR, code, "return", reason()).statusCode(200).body("status", equalTo("WITHDRAWN"));
        step(DIRECTOR, code, "dissolve", reason()).statusCode(200).body("status", equalTo("DISSOLVED"))
                .body("history.what", equalTo(List.of("ENTERED", "SUBMITTED", "RETURNED", "SUBMITTED", "APPROVED", "SUSPENDED", "RESUMED",
                        "RENEWED", "WITHDRAWN", "SUBMITTED", "RETURNED", "DISSOLVED")))
                .body("history[2].note", equalTo("سبب")).body("history[4].by", equalTo("director.relizane"));
    }

    @ParameterizedTest
    @CsvSource({"register, ''", "resume, ''", "approve, GRANT", "recognise, GRANT", "renew, GRANT", "suspend, REASON",
            "strike-off, REASON", "dissolve, REASON", "withdraw, REASON", "return, REASON"})
    void aDraftAllowsNoStepOfOneThatStands(String step, String body) {
        var code = entered("ASSOCIATION");

        step(DIRECTOR, code, step, body.equals("GRANT") ? grant("2026-01-15") : body.isEmpty() ? null : reason()).statusCode(409)
                .body("type", containsString("organisation-state")).body("detail", containsString("DRAFT"));
        as(AGENT).get(ROOT + "/organisations/{code}/file", code).then().body("history", hasSize(1));
    }

    @Test
    void whatItTellsConformsAndNamesNobody() {
        var code = approved();
        step(DIRECTOR, code, "suspend", reason()).statusCode(200);
        String id = as(AGENT).get(ROOT + "/organisations/{code}/file", code).path("id");

        var told = Events.of(database, UUID.fromString(id));

        assertThat(told).extracting(Events.Told::type).containsExactly("organisation.registered.v1", "organisation.changed.v1");
        assertThat(told).allSatisfy(event -> {
            EventContract.assertValid(event.type(), event.payload());
            assertThat(event.payload()).doesNotContain("bureau@").doesNotContain("46123456").doesNotContain("نهج");
        });
    }

    @Test
    void anOrganisationKeepsTheCodeThatItHas() {
        var code = newCode();
        enter(AGENT, description("ASSOCIATION", code)).then().statusCode(201).body("code", equalTo(code));

        enter(AGENT_OF_TAMANRASSET, description("ASSOCIATION", code, "11-tamanrasset")).then().statusCode(409)
                .body("type", containsString("organisation-code-taken"));
        step(AGENT, code, "discard", null).statusCode(204);
        enter(AGENT_OF_TAMANRASSET, description("ASSOCIATION", code, "11-tamanrasset")).then().statusCode(201);
    }

    @Test
    void twoChambersThatEnterTheSameCodeAtOnceLeaveOne() throws Exception {
        var code = newCode();

        var answers = AtOnce.times(6, n -> enter(n % 2 == 0 ? AGENT : AGENT_OF_TAMANRASSET,
                description("ASSOCIATION", code, n % 2 == 0 ? "48-relizane" : "11-tamanrasset")).statusCode());

        assertThat(answers).containsOnlyOnce(201).filteredOn(status -> status != 201).hasSize(5).containsOnly(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DZO00000000100", "ab", "assoc-1", "A B C", "A/B/C", "DZO12345678901"})
    void refusesWhatIsNoCode(String code) {
        enter(AGENT, description("ASSOCIATION", code)).then().statusCode(400).body("errors.pointer", hasItem("/code"));
    }

    @Test
    void namesEveryFaultOfADescription() {
        enter(AGENT, description("ASSOCIATION", null, "99-nowhere").replace("0590001", "9999999").replace("046 12 34 56", "12")
                .replace("جمعية الحرفيين", "Only Latin").replace("Association des artisans", "عربي فقط")).then().statusCode(400)
                .body("errors.pointer", equalTo(List.of("/names/ar", "/names/fr", "/commune", "/profile/activities/0", "/profile/phone")));
        enter(AGENT, description("CRAFT_BODY", null)).then().statusCode(400).body("errors.pointer", hasItem("/kind"));
        enter(AGENT, description("COOPERATIVE", null).replace("[\"0590001\"]", "[]")).then().statusCode(400)
                .body("errors.pointer", hasItem("/profile/activities"));
        enter(AGENT, description("ASSOCIATION", null).replace("Association des", "Association\u202e des")).then().statusCode(400);
        enter(AGENT, description("GUILD", null)).then().statusCode(400);
    }

    @Test
    void anApprovalIsOfAPastDayAndStillRuns() {
        var code = entered("ASSOCIATION");
        step(AGENT, code, "submit", null).statusCode(200);

        step(DIRECTOR, code, "approve", grant("2999-01-01")).statusCode(400);
        step(DIRECTOR, code, "approve", grant("2010-01-01")).statusCode(400).body("errors[0].pointer", equalTo("/decidedOn"));
        as(AGENT).get(ROOT + "/organisations/{code}/file", code).then().body("status", equalTo("SUBMITTED"));
    }

    @Test
    void anotherChamberNeitherReadsNorDecides() {
        var code = entered("ASSOCIATION");

        as(AGENT_OF_TAMANRASSET).get(ROOT + "/organisations/{code}/file", code).then().statusCode(404);
        step(AGENT_OF_TAMANRASSET, code, "submit", null).statusCode(404);
        step(AGENT, code, "submit", null).statusCode(200);
        step(DIRECTOR_OF_TAMANRASSET, code, "approve", grant("2026-01-15")).statusCode(404);
        step(SUPERVISOR, code, "approve", grant("2026-01-15")).statusCode(403);
        step(AGENT, code, "approve", grant("2026-01-15")).statusCode(403);
        enter(AGENT_OF_TAMANRASSET, description("ASSOCIATION", null)).then().statusCode(403)
                .body("type", containsString("organisation-out-of-scope"));
        as(SUPERVISOR).get(ROOT + "/organisations/{code}/file", code).then().statusCode(200);
    }

    @Test
    void anOfficerSeesAndKeepsUpToDateTheirOwnOnly() {
        var own = approved();
        var other = approved();

        as(officer(own)).get(ROOT + "/organisations/{code}/file", own).then().statusCode(200).body("phone", equalTo("+21346123456"));
        as(officer(own)).get(ROOT + "/organisations/{code}/file", other).then().statusCode(404);
        profile(officer(own), own, Bodies.profile().replace("bureau@example.org", "new@example.org")).then().statusCode(200)
                .body("email", equalTo("new@example.org"));
        profile(officer(own), other, Bodies.profile()).then().statusCode(404);
        as(officer(own)).contentType("application/json").header("If-Match", "*").body(description("ASSOCIATION", own))
                .put(ROOT + "/organisations/{code}", own).then().statusCode(403);
        var claimOnly = Tokens.user("not.officer").roles(Role.ARTISAN).organisation(own).sign();
        as(claimOnly).get(ROOT + "/organisations/{code}/file", own).then().statusCode(403);
    }

    @Test
    void everybodySeesTheDirectoryAndContactsOnlyWhereAllowed() {
        var code = approved();
        var draft = entered("ASSOCIATION");

        given().get(ROOT + "/organisations/{code}", code).then().statusCode(200).body("inGoodStanding", equalTo(true))
                .body("wilaya", equalTo("48")).body("phone", nullValue()).body("purpose", nullValue());
        profile(AGENT, code, Bodies.profile().replace("\"email\"", "\"contactPublic\": true, \"email\"")).then().statusCode(200);
        given().get(ROOT + "/organisations/{code}", code).then().body("phone", equalTo("+21346123456"));
        given().get(ROOT + "/organisations/{code}", draft).then().statusCode(404);
        given().queryParam("search", code).get(ROOT + "/organisations").then().body("items.code", equalTo(List.of(code)));
        given().queryParam("search", draft).get(ROOT + "/organisations").then().body("items", hasSize(0));
        given().queryParam("search", code).queryParam("wilaya", "11").get(ROOT + "/organisations").then().body("items", hasSize(0));
        given().queryParam("kind", "GUILD").get(ROOT + "/organisations").then().statusCode(400);
        as(AGENT_OF_TAMANRASSET).queryParam("search", code).get(ROOT + "/organisations/files").then().body("items", hasSize(0));
        as(AGENT).queryParam("search", code).get(ROOT + "/organisations/files").then().body("items.code", hasItem(code));
    }

    @Test
    void aStepNeedsTheVersionThatWasSeen() {
        var code = entered("ASSOCIATION");

        as(AGENT).post(ROOT + "/organisations/{code}/submit", code).then().statusCode(428);
        as(AGENT).header("If-Match", "\"9\"").post(ROOT + "/organisations/{code}/submit", code).then().statusCode(412);
        as(AGENT).header("If-Match", "\"0\"").post(ROOT + "/organisations/{code}/submit", code).then().statusCode(200)
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void kindLevelAndCodeAreSettledOnceItIsHandedIn() {
        var code = entered("ASSOCIATION");
        var better = newCode();
        replace(code, description("ASSOCIATION", better)).then().statusCode(200).body("code", equalTo(better));
        step(AGENT, better, "submit", null).statusCode(200);

        replace(better, description("ASSOCIATION", newCode())).then().statusCode(409);
        replace(better, description("COOPERATIVE", better)).then().statusCode(409);
        replace(better, description("ASSOCIATION", better).replace("Association des", "Union des")).then().statusCode(200)
                .body("names.fr", equalTo("Union des artisans"));
    }

    @Test
    void aCooperativeNeedsMembersAndAnEnterpriseASupervisor() {
        step(AGENT, entered("COOPERATIVE"), "submit", null).statusCode(409).body("type", containsString("organisation-members-missing"))
                .body("detail", containsString("2"));
        step(AGENT, entered("ENTERPRISE"), "submit", null).statusCode(409)
                .body("type", containsString("organisation-supervisor-missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"<script>alert(1)</script>\\\"@x.dz", "a\\u202eb@x.dz", "<b>@x.dz"})
    void takesNoAddressThatAPageCouldMistake(String email) {
        Bodies.enter(AGENT, Bodies.description("ASSOCIATION", null).replace("bureau@example.org", email)).then().statusCode(400)
                .body("errors[0].pointer", equalTo("/profile/email"));
    }

    @Test
    void theCountrysKindsAreSaidWithTheirSources() {
        given().get(ROOT + "/organisations/kinds").then().statusCode(200).body("items.kind", hasItem("ENTERPRISE"))
                .body("items.kind", not(hasItem("CRAFT_BODY"))).body("items.verified", hasItem(false));
    }

    private static Response replace(String code, String body) {
        return as(AGENT).contentType("application/json").header("If-Match", "*").body(body).put(ROOT + "/organisations/{code}", code);
    }

    private static Response profile(String token, String code, String body) {
        return as(token).contentType("application/json").header("If-Match", "*").body(body)
                .put(ROOT + "/organisations/{code}/profile", code);
    }
}
