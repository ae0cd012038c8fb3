package org.hirfa.registry;

import java.util.List;
import java.util.UUID;

import org.hirfa.access.Role;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.step;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ScopeTest {

    private static final String OWNER = Registry.artisan("scope.owner");
    private static String application = "";
    private static String artisan = "";
    private static final UUID PAPER = UUID.randomUUID();
    private static final UUID PAPER_OF_ALL = UUID.randomUUID();

    @BeforeEach
    void anArtisanOfRelizane() {
        if (application.isEmpty()) {
            application = Registry.underReview(OWNER, Registry.application(Registry.newNationalId(), "48-relizane", "0590001", "DIPLOMA"));
            Registry.attach(OWNER, application, PAPER, "QUALIFICATION", Papers.PDF).then().statusCode(201);
            artisan = step(Registry.DIRECTOR, application, "accept", null).statusCode(200).extract().path("artisanId");
        }
    }

    private static List<String> paths() {
        return List.of("/applications/" + application, "/applications/" + application + "/documents",
                "/applications/" + application + "/documents/" + PAPER, "/artisans/" + artisan, "/artisans/" + artisan + "/journey");
    }

    @Test
    void theChamberInChargeAndTheSupervisorSeeTheFile() {
        for (var path : paths()) {
            as(OWNER).get(ROOT + path).then().statusCode(200);
            as(Registry.AGENT).get(ROOT + path).then().statusCode(200);
            if (path.contains("/documents")) {
                as(Registry.SUPERVISOR).get(ROOT + path).then().statusCode(403).body("type", equalTo("/problems/break-glass-needed"));
            } else {
                as(Registry.SUPERVISOR).get(ROOT + path).then().statusCode(200);
            }
        }
    }

    /// Papers show more of a person than overseeing needs, unless there is a reason that the person can read.
    @Test
    void theSupervisorSeesPapersOnceTheReasonIsWrittenDown() {
        var token = Registry.artisan("scope.glass");
        var other = Registry.submitted(token);
        var paper = UUID.randomUUID();
        Registry.attach(token, other, paper, "PHOTO", Papers.PNG).then().statusCode(201);
        as(Registry.SUPERVISOR).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"applicationId\": \"" + other + "\", \"reason\": \"a complaint about how this file was handled\"}")
                .post(ROOT + "/break-glass").then().statusCode(201);

        for (var path : List.of("/documents", "/documents/" + paper)) {
            as(Registry.SUPERVISOR).accept("*/*").get(ROOT + "/applications/" + other + path).then().statusCode(200);
        }
    }

    /// They belong to no person, so there is no glass to break.
    @Test
    void papersOfAnOrganisationAreOpenToTheSupervisor() {
        var papers = ROOT + "/organisations/" + Bodies.approved() + "/documents";
        as(Registry.AGENT).contentType("application/octet-stream").body(Papers.PDF).put(papers + "/" + PAPER_OF_ALL + "?kind=STATUTES").then()
                .statusCode(201);

        as(Registry.SUPERVISOR).get(papers).then().statusCode(200).body("items.id", hasItem(PAPER_OF_ALL.toString()));
        as(Registry.SUPERVISOR).accept("*/*").get(papers + "/" + PAPER_OF_ALL).then().statusCode(200).contentType("application/pdf");
    }

    @Test
    void toAnotherChamberAndToAnotherArtisanItIsNotThere() {
        var other = Registry.artisan("scope.other");
        Registry.submitted(other);
        for (var path : paths()) {
            as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + path).then().statusCode(404).contentType("application/problem+json");
            as(Registry.DIRECTOR_OF_TAMANRASSET).get(ROOT + path).then().statusCode(404);
            as(other).get(ROOT + path).then().statusCode(404);
        }
        for (var action : List.of("submit", "take-in", "accept")) {
            step(Registry.DIRECTOR_OF_TAMANRASSET, application, action, null).statusCode(404);
        }
        step(other, application, "submit", null).statusCode(404);
        Registry.attach(other, application, UUID.randomUUID(), "PHOTO", Papers.PNG).then().statusCode(404);
        Registry.attach(Registry.AGENT_OF_TAMANRASSET, application, UUID.randomUUID(), "PHOTO", Papers.PNG).then().statusCode(404);
    }

    /// The supervisor reads every file and changes none, whatever else the token says.
    @Test
    void overseeingOpensNothingToChange() {
        var director = Tokens.user("scope.overseeing").roles(Role.CHAMBER_DIRECTOR, Role.CHAMBER_AGENT, Role.NATIONAL_SUPERVISOR)
                .chamber("CAM-11").sign();
        var artisanToo = Tokens.user("scope.overseen").roles(Role.ARTISAN, Role.NATIONAL_SUPERVISOR).sign();
        var open = Registry.underReview(Registry.artisan("scope.open"));
        var wish = Registry.application(Registry.newNationalId());
        String draft = Registry.apply(Registry.AGENT, wish).path("id");
        String card = as(Registry.AGENT).get(ROOT + "/artisans/" + artisan + "/cards").path("items[0].id");

        as(director).get(ROOT + "/applications/" + open).then().statusCode(200).body("person.nationalId", startsWith("***"));
        for (var action : List.of("take-in", "accept", "withdraw", "submit")) {
            step(director, open, action, null).statusCode(404);
        }
        step(director, open, "refuse", "{\"reasons\": [\"no\"]}").statusCode(404);
        step(director, open, "request-documents", "{\"items\": [{\"kind\": \"PHOTO\"}]}").statusCode(404);
        as(director).header("If-Match", "*").post(ROOT + "/cards/{id}/print", card).then().statusCode(404);
        as(director).header("If-Match", "*").contentType("application/json").body("{\"reason\": \"no\"}")
                .post(ROOT + "/cards/{id}/revoke", card).then().statusCode(404);
        Registry.apply(director, wish).then().statusCode(403);
        for (var token : List.of(director, artisanToo)) {
            step(token, draft, "submit", null).statusCode(404);
            step(token, draft, "withdraw", null).statusCode(404);
            as(token).header("If-Match", "*").contentType("application/json").body(wish).put(ROOT + "/applications/" + draft).then()
                    .statusCode(404);
            Registry.attach(token, open, UUID.randomUUID(), "PHOTO", Papers.PNG).then().statusCode(404);
        }
        as(Registry.AGENT).get(ROOT + "/applications/" + draft).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void aDraftOfOnesOwnIsNobodyElsesUntilItIsHandedIn() {
        var token = Registry.artisan("scope.draft");
        String draft = Registry.apply(token, Registry.application(Registry.newNationalId())).path("id");

        as(token).get(ROOT + "/applications/" + draft).then().statusCode(200);
        for (var office : List.of(Registry.AGENT, Registry.DIRECTOR, Registry.SUPERVISOR)) {
            as(office).get(ROOT + "/applications/" + draft).then().statusCode(404);
            as(office).get(ROOT + "/applications?limit=200&status=DRAFT").then().body("items.id", not(hasItem(draft)));
        }
        step(Registry.AGENT, draft, "submit", null).statusCode(404);

        step(token, draft, "submit", null).statusCode(200);
        as(Registry.AGENT).get(ROOT + "/applications/" + draft).then().statusCode(200);
    }

    @Test
    void aPaperIsReachedOnlyThroughItsOwnApplication() {
        var another = Registry.submitted(Registry.artisan("scope.paper"));

        as(Registry.AGENT).get(ROOT + "/applications/" + another + "/documents/" + PAPER).then().statusCode(404);
    }

    @Test
    void listsHoldOnlyTheChambersOwn() {
        assertThat(Pages.ids(Registry.AGENT, "/applications?status=ACCEPTED")).contains(application);
        assertThat(Pages.ids(Registry.AGENT, "/artisans")).contains(artisan);
        assertThat(Pages.ids(Registry.AGENT_OF_TAMANRASSET, "/applications")).doesNotContain(application);
        assertThat(Pages.ids(Registry.AGENT_OF_TAMANRASSET, "/artisans")).doesNotContain(artisan);
        String number = as(OWNER).get(ROOT + "/artisans/" + artisan).path("registrationNumber");
        as(Registry.AGENT).get(ROOT + "/artisans?registrationNumber=" + number).then().body("items.id", equalTo(List.of(artisan)));
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/artisans?registrationNumber=" + number).then().body("items", empty());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        for (var i = 0; i < 3; i++) {
            Registry.submitted(Registry.artisan("scope.page" + i));
        }
        List<String> all = as(Registry.AGENT).get(ROOT + "/applications?limit=200").path("items.id");
        var walked = new java.util.ArrayList<String>();
        String cursor = null;
        do {
            var page = as(Registry.AGENT).queryParam("limit", 2);
            var answer = (cursor == null ? page : page.queryParam("cursor", cursor)).get(ROOT + "/applications").then().statusCode(200).extract();
            walked.addAll(answer.<List<String>>path("items.id"));
            cursor = answer.path("next");
        } while (cursor != null);

        org.assertj.core.api.Assertions.assertThat(walked).startsWith(all.toArray(String[]::new)).doesNotHaveDuplicates();
    }

    @Test
    void aTokenWithoutAChamberReachesNothing() {
        var lost = Tokens.user("agent.of.nothing").roles(Role.CHAMBER_AGENT).sign();
        var pretended = Tokens.user("artisan.with.claim").roles(Role.ARTISAN).chamber("CAM-48").sign();

        as(lost).get(ROOT + "/applications").then().statusCode(200).body("items", empty());
        as(lost).get(ROOT + "/applications/" + application).then().statusCode(404);
        as(pretended).get(ROOT + "/applications/" + application).then().statusCode(404);
    }

    @Test
    void anAgentActsOnlyForCommunesOfTheOwnChamber() {
        Registry.apply(Registry.AGENT, Registry.application(Registry.newNationalId(), "11-tamanrasset", "0590001", "DIPLOMA")).then()
                .statusCode(403).body("type", equalTo("/problems/commune-out-of-scope"));
        Registry.apply(Registry.AGENT, Registry.application(Registry.newNationalId())).then().statusCode(201)
                .body("person.id", org.hamcrest.Matchers.notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.ARTISAN, Role.CHAMBER_AGENT, Role.AUDITOR, Role.PLATFORM_ADMIN, Role.AGENCY_OFFICER,
            Role.AGENCY_CLIENT, Role.TRAINING_MANAGER, Role.NATIONAL_SUPERVISOR, Role.ASSOCIATION_OFFICER, Role.CHAMBER_SYNC})
    void onlyADirectorDecides(String role) {
        var token = Tokens.user("scope." + role).roles(role).chamber("CAM-48").sign();

        step(token, application, "accept", null).statusCode(403).contentType("application/problem+json");
        step(token, application, "refuse", "{\"reasons\": [\"x\"]}").statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.AUDITOR, Role.PLATFORM_ADMIN, Role.AGENCY_OFFICER, Role.AGENCY_CLIENT, Role.TRAINING_MANAGER,
            Role.ASSOCIATION_OFFICER, Role.CHAMBER_SYNC})
    void otherOfficesReadNoFile(String role) {
        var token = Tokens.user("scope." + role).roles(role).chamber("CAM-48").agency("ANADE").sign();
        for (var path : paths()) {
            // Papers have one address for every kind of file; which kind is whose business is said by not being there.
            as(token).get(ROOT + path).then().statusCode(path.contains("/documents") ? oneOf(403, 404) : equalTo(403));
        }
        as(token).get(ROOT + "/applications").then().statusCode(403);
        as(token).get(ROOT + "/artisans").then().statusCode(403);
        as(token).get(ROOT + "/me/journey").then().statusCode(403);
    }

    @Test
    void withoutAValidTokenNobodyIsAnybody() {
        for (var path : paths()) {
            given().get(ROOT + path).then().statusCode(401).contentType("application/problem+json");
        }
        given().contentType("application/json").body("{}").post(ROOT + "/applications").then().statusCode(401);
        as(Tokens.user("late").roles(Role.CHAMBER_DIRECTOR).chamber("CAM-48").expired().sign()).get(ROOT + "/applications").then()
                .statusCode(401);
        as(forged()).get(ROOT + "/applications").then().statusCode(401).contentType("application/problem+json");
        as("not.a.token").get(ROOT + "/applications").then().statusCode(401);
    }

    @Test
    void onlyAnAdministratorLoadsReferenceData() {
        as(Registry.SUPERVISOR).post(ROOT + "/reference-data").then().statusCode(403);
        as(Registry.ADMIN).post(ROOT + "/reference-data").then().statusCode(200).body("country", equalTo("DZ")).body("loaded", empty());
    }

    private static String forged() {
        var parts = Registry.AGENT.split("\\.");
        var claims = new String(java.util.Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8)
                .replace("chamber_agent", "chamber_director");
        return parts[0] + "." + java.util.Base64.getUrlEncoder().withoutPadding()
                .encodeToString(claims.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "." + parts[2];
    }
}
