package org.hirfa.registry;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class BreakGlassTest {

    private static final String WHY = "Complaint 2026/118: the chamber is said to have mixed up two files";

    @Inject
    SettableClock clock;

    @Inject
    org.hirfa.countrypack.LegalCalendar calendar;

    private String owner = "";
    private String application = "";
    private String artisan = "";
    private String number = "";
    private final UUID paper = UUID.randomUUID();

    @BeforeEach
    void register() {
        owner = Registry.artisan("glass." + UUID.randomUUID());
        number = Registry.newNationalId();
        application = Registry.underReview(owner, Registry.application(number, "48-relizane", "0590001", "DIPLOMA"));
        Registry.attach(owner, application, paper, "QUALIFICATION", Papers.PDF).then().statusCode(201);
        artisan = Registry.step(Registry.DIRECTOR, application, "accept", null).statusCode(200).extract().path("artisanId");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aSupervisorSeesAFileWithoutWhatLeadsToADoor() {
        as(Registry.SUPERVISOR).get(ROOT + "/applications/" + application).then().statusCode(200)
                .body("person.names.latin.lastName", equalTo("Benyoucef")).body("person.nationalId", not(containsString(number)))
                .body("person.nationalId", containsString("***")).body("person.phone", containsString("***"))
                .body("person.address.line", equalTo("")).body("person.email", nullValue())
                .body("person.address.commune", equalTo("48-relizane"));
        refused(as(Registry.SUPERVISOR).get(documents()));
        refused(as(Registry.SUPERVISOR).get(documents() + "/" + paper));
        as(Registry.SUPERVISOR).get(ROOT + "/artisans/" + artisan).then().statusCode(200);
        as(Registry.DIRECTOR).get(documents() + "/" + paper).then().statusCode(200);
    }

    @Test
    void aReasonOpensOneFileForAWhile() {
        var supervisor = supervisor();
        var other = Registry.submitted(Registry.artisan("glass.other." + UUID.randomUUID()));
        open(supervisor, "{\"artisanId\": \"%s\", \"reason\": \"%s\"}".formatted(artisan, WHY)).then().statusCode(201)
                .body("reason", equalTo(WHY)).header("ETag", not(empty()));

        as(supervisor).get(ROOT + "/applications/" + application).then().body("person.nationalId", equalTo(number))
                .body("person.phone", equalTo("+213661234567")).body("person.address.line", containsString("حي النصر"));
        as(supervisor).get(documents() + "/" + paper).then().statusCode(200);
        // This file and no other, and this supervisor and no other.
        refused(as(supervisor).get(ROOT + "/applications/" + other + "/documents"));
        refused(as(supervisor()).get(documents()));

        clock.advance(Duration.ofMinutes(61));
        refused(as(supervisor).get(documents() + "/" + paper));
        as(supervisor).get(ROOT + "/applications/" + application).then().body("person.nationalId", containsString("***"))
                .body("person.address.line", equalTo(""));
    }

    @Test
    void whereTheCraftIsExercisedIsADoorToo() {
        var supervisor = supervisor();
        var line = "حي السلام، الباب 7";
        var body = "{\"effectiveOn\": \"%s\", \"reason\": \"moved\", \"place\": {\"commune\": \"48-relizane\", \"zone\": \"URBAN\", \"line\": \"%s\"}}";
        var today = calendar.today();
        Entries.add(Registry.AGENT, artisan, "amendments", body.formatted(today, line)).statusCode(201);
        String registration = Entries.read(owner, artisan).extract().path("registrationNumber");
        var ways = List.of("/" + artisan, "/" + artisan + "?asOf=" + today, "/" + artisan + "/history", "/" + artisan + "/amendments",
                "?registrationNumber=" + registration);

        for (var way : ways) {
            assertThat(as(supervisor).get(ROOT + "/artisans" + way).then().statusCode(200).extract().asString()).as(way)
                    .contains("48-relizane").doesNotContain(line);
            assertThat(as(Registry.AGENT).get(ROOT + "/artisans" + way).asString()).as(way).contains(line);
            if (!way.startsWith("?")) {
                assertThat(as(owner).get(ROOT + "/artisans" + way).asString()).as(way).contains(line);
            }
        }
        open(supervisor, "{\"artisanId\": \"%s\", \"reason\": \"%s\"}".formatted(artisan, WHY)).then().statusCode(201);
        for (var way : ways) {
            assertThat(as(supervisor).get(ROOT + "/artisans" + way).asString()).as(way).contains(line);
        }
    }

    @Test
    void theOwnerAndTheAuditorReadWhoAndWhy() {
        var supervisor = supervisor();
        String glass = open(supervisor, "{\"applicationId\": \"%s\", \"reason\": \"%s\"}".formatted(application, WHY)).path("id");
        as(supervisor).get(documents() + "/" + paper).then().statusCode(200);
        clock.advance(Duration.ofMinutes(61));
        as(supervisor).get(ROOT + "/applications/" + application).then().statusCode(200);

        as(owner).get(ROOT + "/me/accesses?limit=100").then().body("items.what", hasItems("break-glass", "application.document"))
                .body("items.purpose", hasItems(WHY, "oversight"));
        as(Registry.AUDITOR).get(ROOT + "/break-glass?limit=200").then().statusCode(200).body("items.id", hasItem(glass))
                .body("items.reason", hasItem(WHY));
        as(Registry.AUDITOR).get(ROOT + "/break-glass/" + glass).then().statusCode(200).body("subject", equalTo("APPLICATION"))
                .body("subjectId", equalTo(application)).body("by", not(empty())).body("reads.what", equalTo(List.of("application.document")));
        as(supervisor).get(ROOT + "/break-glass").then().body("items", hasSize(1));
        as(supervisor()).get(ROOT + "/break-glass").then().body("items", empty());
        as(supervisor()).get(ROOT + "/break-glass/" + glass).then().statusCode(404);
        as(Registry.DIRECTOR).get(ROOT + "/break-glass").then().statusCode(403);
        as(owner).get(ROOT + "/break-glass/" + glass).then().statusCode(403);
    }

    @Test
    void isNeverMadeLongerAndIsGivenBack() throws Exception {
        var supervisor = supervisor();
        var wish = "{\"artisanId\": \"%s\", \"reason\": \"%s\"}".formatted(artisan, WHY);
        var answers = AtOnce.times(5, _ -> open(supervisor, wish).statusCode());
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        String glass = as(supervisor).get(ROOT + "/break-glass").path("items[0].id");

        as(supervisor).post(ROOT + "/break-glass/" + glass + "/revoke").then().statusCode(428);
        as(supervisor).header("If-Match", "\"99\"").post(ROOT + "/break-glass/" + glass + "/revoke").then().statusCode(412);
        as(Registry.AUDITOR).header("If-Match", "*").post(ROOT + "/break-glass/" + glass + "/revoke").then().statusCode(403);
        as(supervisor).header("If-Match", "*").post(ROOT + "/break-glass/" + glass + "/revoke").then().statusCode(200)
                .body("endedBy", not(empty()));
        refused(as(supervisor).get(documents()));
        as(supervisor).header("If-Match", "*").post(ROOT + "/break-glass/" + glass + "/revoke").then().statusCode(409)
                .body("type", equalTo("/problems/break-glass-over"));

        open(supervisor, wish).then().statusCode(201);
        as(supervisor).get(documents()).then().statusCode(200);
        as(supervisor).get(ROOT + "/break-glass").then().body("items", hasSize(2));
    }

    @Test
    void needsAReasonAndOneFile() {
        for (var wish : List.of("{\"artisanId\": \"%s\"}", "{\"artisanId\": \"%s\", \"reason\": \"because\"}",
                "{\"artisanId\": \"%s\", \"reason\": \"                         \"}", "{\"reason\": \"" + WHY + "\"}",
                "{\"artisanId\": \"%s\", \"reason\": \"aaaaaaaaaaaaaaaaaaaaaaa\\u202e\"}",
                "{\"artisanId\": \"%s\", \"applicationId\": \"" + application + "\", \"reason\": \"" + WHY + "\"}")) {
            open(supervisor(), wish.replace("%s", artisan)).then().statusCode(400);
        }
        var nobody = "{\"%s\": \"" + UUID.randomUUID() + "\", \"reason\": \"" + WHY + "\"}";
        open(supervisor(), nobody.formatted("artisanId")).then().statusCode(404);
        open(supervisor(), nobody.formatted("applicationId")).then().statusCode(404);
        String draft = Registry.apply(Registry.artisan("glass.draft." + UUID.randomUUID()), Registry.application(Registry.newNationalId())).path("id");
        open(supervisor(), "{\"applicationId\": \"%s\", \"reason\": \"%s\"}".formatted(draft, WHY)).then().statusCode(404);
        open(Registry.DIRECTOR, "{\"artisanId\": \"%s\", \"reason\": \"%s\"}".formatted(artisan, WHY)).then().statusCode(403);
    }

    private String documents() {
        return ROOT + "/applications/" + application + "/documents";
    }

    private static String supervisor() {
        return Tokens.user("supervisor." + UUID.randomUUID()).roles(Role.NATIONAL_SUPERVISOR).sign();
    }

    private static Response open(String token, String wish) {
        return as(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body(wish)
                .post(ROOT + "/break-glass");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("type", equalTo("/problems/break-glass-needed"));
    }
}
