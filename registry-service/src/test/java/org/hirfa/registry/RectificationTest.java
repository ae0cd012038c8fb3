package org.hirfa.registry;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class RectificationTest {

    private static final String NAME = "{\"field\": \"LATIN_NAME\", \"wanted\": {\"latinName\": {\"lastName\": \"Ben Youcef\", \"firstName\": \"Amina\"}},"
            + " \"reason\": \"As on the birth certificate\"}";

    @Inject
    AgroalDataSource database;

    @Inject
    org.hirfa.countrypack.LegalCalendar calendar;

    private String owner = "";
    private String artisan = "";
    private String number = "";

    @BeforeEach
    void register() {
        owner = Registry.artisan("right." + UUID.randomUUID());
        number = Registry.newNationalId();
        artisan = Registry.accepted(owner, number);
    }

    @Test
    void anAcceptedWishChangesTheFileAndIsTold() throws SQLException {
        as(Registry.DIRECTOR_OF_TAMANRASSET).get(ROOT + "/artisans/" + artisan).then().statusCode(404);
        var asked = ask(owner, NAME).then().statusCode(201).body("status", equalTo("OPEN")).body("wanted", nullValue()).extract();
        String id = asked.path("id");
        long before = as(owner).get(ROOT + "/artisans/" + artisan).jsonPath().getLong("version");

        as(Registry.AGENT).get(ROOT + "/rectifications?status=OPEN&limit=200").then().body("items.id", hasItem(id));
        as(Registry.AGENT).get(ROOT + "/rectifications/" + id).then().body("wanted.latinName.lastName", equalTo("Ben Youcef"));
        decide(Registry.AGENT, id, "accept", null).then().statusCode(200).body("status", equalTo("ACCEPTED"))
                .body("before.latinName.lastName", equalTo("Benyoucef")).body("told", not(hasItem("CAM-48")));

        as(owner).get(ROOT + "/artisans/" + artisan).then().body("names.latin.lastName", equalTo("Ben Youcef"))
                .body("names.arabic.lastName", equalTo("بن يوسف"));
        assertThat(as(owner).get(ROOT + "/artisans/" + artisan).jsonPath().getLong("version")).isGreaterThan(before);
        as(owner).get(ROOT + "/me/rectifications").then().body("items", hasSize(1)).body("items[0].decidedBy", equalTo("agent.relizane"));
        as(owner).get(ROOT + "/me/accesses?limit=100").then().body("items.purpose", hasItem("rectification"));
        assertThat(count("select count(*) from rectification where id = '%s' and position('Youcef'::bytea in wanted || before) > 0".formatted(id))).isZero();
        await("artisan.changed.v1", artisan, "Ben Youcef");
    }

    @Test
    void aWrongNumberIsPutRightAndStillBelongsToOnePerson() {
        var right = Registry.newNationalId();
        String id = ask(owner, wish("NATIONAL_ID", "\"nationalId\": \"" + right + "\"")).path("id");
        decide(Registry.DIRECTOR, id, "accept", null).then().statusCode(200).body("before.nationalId", equalTo(number));

        var taken = Registry.newNationalId();
        Registry.submitted(Registry.artisan("right.taken." + UUID.randomUUID()), Registry.application(taken));
        // Asking tells nobody whether a number is known; only the chamber learns that it cannot be.
        String other = ask(owner, wish("NATIONAL_ID", "\"nationalId\": \"" + taken + "\"")).then().statusCode(201).extract().path("id");
        decide(Registry.DIRECTOR, other, "accept", null).then().statusCode(409).body("type", equalTo("/problems/national-id-in-use"));
        as(owner).get(ROOT + "/me/rectifications").then().body("items.status", equalTo(List.of("OPEN", "ACCEPTED")));
    }

    @Test
    void isRefusedWithReasonsOrTakenBackAndThenStaysSo() {
        String refused = ask(owner, NAME).path("id");
        ask(owner, NAME).then().statusCode(409).body("type", equalTo("/problems/rectification-open"));
        decide(Registry.AGENT, refused, "refuse", "{\"reasons\": \"  \"}").then().statusCode(400);
        decide(Registry.AGENT, refused, "refuse", "{\"reasons\": \"The certificate says otherwise\"}").then().statusCode(200)
                .body("refusal", equalTo("The certificate says otherwise"));
        as(owner).get(ROOT + "/artisans/" + artisan).then().body("names.latin.lastName", equalTo("Benyoucef"));

        String withdrawn = ask(owner, NAME).then().statusCode(201).extract().path("id");
        as(owner).header("If-Match", "*").post(ROOT + "/me/rectifications/" + withdrawn + "/withdraw").then().statusCode(200);
        for (var id : List.of(refused, withdrawn)) {
            decide(Registry.AGENT, id, "accept", null).then().statusCode(409).body("type", equalTo("/problems/rectification-state"));
            decide(Registry.AGENT, id, "refuse", "{\"reasons\": \"no\"}").then().statusCode(409);
            as(owner).header("If-Match", "*").post(ROOT + "/me/rectifications/" + id + "/withdraw").then().statusCode(409);
        }
    }

    @Test
    void isDecidedOnceWhoeverComesFirst() throws Exception {
        String id = ask(owner, NAME).path("id");

        var statuses = AtOnce.times(6, n -> decide(Registry.AGENT, id, n % 2 == 0 ? "accept" : "refuse",
                n % 2 == 0 ? null : "{\"reasons\": \"no\"}").statusCode());

        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void isNobodyElsesBusiness() {
        String id = ask(owner, NAME).path("id");
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/rectifications/" + id).then().statusCode(404);
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/rectifications?limit=200").then().body("items.id", not(hasItem(id)));
        decide(Registry.AGENT_OF_TAMANRASSET, id, "accept", null).then().statusCode(404);
        decide(Registry.SUPERVISOR, id, "accept", null).then().statusCode(403);
        decide(owner, id, "accept", null).then().statusCode(403);
        as(Registry.artisan("right.other." + UUID.randomUUID())).header("If-Match", "*").post(ROOT + "/me/rectifications/" + id + "/withdraw")
                .then().statusCode(404);
        as(Registry.AGENT).post(ROOT + "/rectifications/" + id + "/accept").then().statusCode(428);
        var both = org.hirfa.testing.Tokens.user("right.both").roles(org.hirfa.access.Role.ARTISAN, org.hirfa.access.Role.CHAMBER_AGENT).chamber("CAM-48").sign();
        var mine = Registry.artisan("right.both");
        Registry.submitted(mine);
        String own = ask(mine, NAME).path("id");
        decide(both, own, "accept", null).then().statusCode(403);
    }

    @Test
    void isTakenDownAtTheCounterAndForHeirsOnceItIsTime() {
        var counter = withPaper();
        atCounter(Registry.AGENT_OF_TAMANRASSET, counter).then().statusCode(404);
        atCounter(Registry.AGENT, counter.replace("false", "true")).then().statusCode(409).body("type", equalTo("/problems/heir-too-early"));
        atCounter(Registry.AGENT, counter).then().statusCode(201).body("onBehalf", equalTo("COUNTER"));
        as(owner).get(ROOT + "/me/rectifications").then().body("items", hasSize(1));
    }

    @Test
    void anHeirPutsTheFileOfTheDeadRight() {
        Entries.attach(Registry.AGENT, artisan, "DEATH_CERTIFICATE", "").statusCode(201);
        Entries.step(Registry.DIRECTOR, artisan, "strike-off", "{\"kind\": \"DEATH\", \"reason\": \"x\", \"diedOn\": \"%s\"}"
                .formatted(Entries.read(owner, artisan).extract().<String>path("registeredOn"))).statusCode(200);

        String wish = atCounter(Registry.AGENT, withPaper().replace("false", "true")).then().statusCode(201)
                .body("onBehalf", equalTo("HEIR")).extract().path("id");
        decide(Registry.DIRECTOR, wish, "accept", null).then().statusCode(200).body("status", equalTo("ACCEPTED"));

        Entries.read(Registry.AGENT, artisan).body("names.latin.lastName", equalTo("Ben Youcef")).body("status", equalTo("STRUCK_OFF"));
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "STRUCK_OFF", "AMENDED");
    }

    @Test
    void aRightedAddressIsThatOfTheCraftExercisedThere() {
        String id = ask(owner, address("48-ammi-moussa", "RURAL")).path("id");
        decide(Registry.AGENT, id, "accept", null).then().statusCode(200);

        Entries.read(owner, artisan).body("commune", equalTo("48-ammi-moussa")).body("zone", equalTo("RURAL")).body("wilaya", equalTo("48"))
                .body("addressLine", nullValue());
        await("artisan.changed.v1", artisan, "48-ammi-moussa");
        Entries.add(Registry.AGENT, artisan, "amendments", """
                {"effectiveOn": "%s", "reason": "a workshop", "place": {"commune": "48-relizane", "zone": "URBAN", "line": "حي 5"}}"""
                .formatted(calendar.today())).statusCode(201);
        String home = ask(owner, address("11-tamanrasset", "URBAN")).path("id");
        decide(Registry.AGENT, home, "accept", null).then().statusCode(200);
        Entries.read(owner, artisan).body("commune", equalTo("48-relizane")).body("wilaya", equalTo("48")).body("addressLine", equalTo("حي 5"));
    }

    @Test
    void anEntryGetsToAnotherChamberByATransferOnly() {
        String id = ask(owner, address("11-tamanrasset", "URBAN")).path("id");

        decide(Registry.AGENT, id, "accept", null).then().statusCode(409).body("type", equalTo("/problems/address-of-other-chamber"))
                .body("detail", org.hamcrest.Matchers.containsString("CAM-11"));

        as(owner).get(ROOT + "/me/rectifications").then().body("items[0].status", equalTo("OPEN"));
        Entries.read(owner, artisan).body("commune", equalTo("48-relizane")).body("wilaya", equalTo("48"));
    }

    @Test
    void anOpenApplicationGoesWhereTheApplicantLives() {
        var applicant = Registry.artisan("right.moves." + UUID.randomUUID());
        var application = Registry.underReview(applicant);
        String id = ask(applicant, address("11-tamanrasset", "URBAN")).path("id");

        decide(Registry.AGENT, id, "accept", null).then().statusCode(200);

        as(applicant).get(ROOT + "/applications/" + application).then().body("wilaya", equalTo("11")).body("chamber", equalTo("CAM-11"))
                .body("status", equalTo("UNDER_REVIEW")).body("history.action", hasItem("RELOCATED"));
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/applications/" + application).then().statusCode(200);
        Registry.step(Registry.DIRECTOR, application, "accept", null).statusCode(404);
        await("application.changed.v1", application, "CAM-11");
    }

    @Test
    void anOpenApplicationTellsOfTheRightedName() {
        var applicant = Registry.artisan("right.named." + UUID.randomUUID());
        var application = Registry.underReview(applicant);
        String id = ask(applicant, NAME).path("id");

        decide(Registry.AGENT, id, "accept", null).then().statusCode(200);

        as(applicant).get(ROOT + "/applications/" + application).then().body("history.action", hasItem("RECTIFIED"));
        await("application.changed.v1", application, "Ben Youcef");
    }

    @Test
    void whoTookAWishDownDoesNotDecideOnIt() {
        var wish = "{\"wish\": " + wish("PHONE", "\"phone\": \"0770112233\"") + ", \"heir\": false}";
        String id = atCounter(Registry.AGENT, wish).then().statusCode(201).extract().path("id");

        for (var step : List.of("accept", "refuse")) {
            decide(Registry.AGENT, id, step, step.equals("refuse") ? "{\"reasons\": \"no\"}" : null).then().statusCode(409)
                    .body("type", equalTo("/problems/rectification-taken-down-by-you"));
        }
        decide(Registry.DIRECTOR, id, "accept", null).then().statusCode(200);
    }

    @Test
    void whoSomebodyIsChangesAtTheCounterByAPaperAndTheDirector() {
        var second = org.hirfa.testing.Tokens.user("second.relizane").roles(org.hirfa.access.Role.CHAMBER_AGENT).chamber("CAM-48").sign();
        for (var field : List.of(NAME, wish("NATIONAL_ID", "\"nationalId\": \"" + Registry.newNationalId() + "\""),
                wish("BIRTH_DATE", "\"birthDate\": {\"day\": \"1993-05-17\", \"precision\": \"DAY\"}"))) {
            atCounter(Registry.AGENT, "{\"wish\": " + field + ", \"heir\": false}").then().statusCode(400)
                    .body("errors[0].pointer", equalTo("/wish/document")).body("errors[0].code", equalTo("required"));
        }
        String id = atCounter(Registry.AGENT, withPaper()).then().statusCode(201).extract().path("id");
        decide(second, id, "accept", null).then().statusCode(403);
        decide(Registry.DIRECTOR, id, "accept", null).then().statusCode(200);
        Entries.read(owner, artisan).body("names.latin.lastName", equalTo("Ben Youcef"));
    }

    private String withPaper() {
        var paper = UUID.randomUUID();
        as(Registry.AGENT).contentType("application/octet-stream").body(Papers.PDF)
                .put(ROOT + "/artisans/" + artisan + "/documents/" + paper + "?kind=BIRTH").then().statusCode(201);
        return "{\"wish\": " + NAME.replace("\"reason\"", "\"document\": \"" + paper + "\", \"reason\"") + ", \"heir\": false}";
    }

    private static String address(String commune, String zone) {
        return wish("ADDRESS", "\"address\": {\"line\": \"نهج 1\", \"commune\": \"%s\", \"zone\": \"%s\"}".formatted(commune, zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"field\": \"SHOE_SIZE\", \"wanted\": {}, \"reason\": \"x\"}",
            "{\"field\": \"PHONE\", \"wanted\": {}, \"reason\": \"x\"}",
            "{\"field\": \"PHONE\", \"wanted\": {\"phone\": \"0661234567\", \"email\": \"a@b.dz\"}, \"reason\": \"x\"}",
            "{\"field\": \"PHONE\", \"wanted\": {\"email\": \"a@b.dz\"}, \"reason\": \"x\"}",
            "{\"field\": \"PHONE\", \"wanted\": {\"phone\": \"12\"}, \"reason\": \"x\"}",
            "{\"field\": \"NATIONAL_ID\", \"wanted\": {\"nationalId\": \"12\"}, \"reason\": \"x\"}",
            "{\"field\": \"LATIN_NAME\", \"wanted\": {\"latinName\": {\"lastName\": \"\u202eneB\", \"firstName\": \"A\"}}, \"reason\": \"x\"}",
            "{\"field\": \"LATIN_NAME\", \"wanted\": {\"latinName\": {\"lastName\": \"Веn\", \"firstName\": \"A\"}}, \"reason\": \"x\"}",
            "{\"field\": \"BIRTH_DATE\", \"wanted\": {\"birthDate\": {\"day\": \"2999-01-01\", \"precision\": \"DAY\"}}, \"reason\": \"x\"}",
            "{\"field\": \"ADDRESS\", \"wanted\": {\"address\": {\"line\": \"x\", \"commune\": \"99-nowhere\", \"zone\": \"URBAN\"}}, \"reason\": \"x\"}",
            "{\"field\": \"SEX\", \"wanted\": {\"sex\": \"MALE\"}}",
            "{\"field\": \"SEX\", \"wanted\": {\"sex\": \"MALE\"}, \"reason\": \"x\", \"document\": \"6f1f8a52-0000-4000-8000-000000000001\"}"})
    void whatCannotBeIsNotAskedFor(String wish) {
        ask(owner, wish).then().statusCode(400).contentType("application/problem+json");
        as(owner).get(ROOT + "/me/rectifications").then().body("items", hasSize(0));
    }

    private Response atCounter(String token, String body) {
        return as(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body(body)
                .post(ROOT + "/artisans/" + artisan + "/rectifications");
    }

    private static String wish(String field, String wanted) {
        return "{\"field\": \"%s\", \"wanted\": {%s}, \"reason\": \"a slip\"}".formatted(field, wanted);
    }

    private static Response ask(String token, String body) {
        return as(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body(body)
                .post(ROOT + "/me/rectifications");
    }

    private static Response decide(String token, String id, String step, @org.jspecify.annotations.Nullable String body) {
        var request = as(token).header("If-Match", "*");
        if (body != null) {
            request = request.contentType("application/json").body(body);
        }
        return request.post(ROOT + "/rectifications/" + id + "/" + step);
    }

    private void await(String type, String aggregate, String text) {
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(20)).until(() -> count("""
                select count(*) from (select type, key, payload from outbox union all select type, key, payload from change_log) e
                 where type = '%s' and key = '%s' and payload::text like '%%%s%%'
                """.formatted(type, aggregate, text)) > 0);
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
