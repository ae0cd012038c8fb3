package org.hirfa.registry;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hirfa.registry.Registry.ADMIN;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class NomenclatureTest {

    private static final String CODE = "0590777";
    private static final String NEXT = "0590778";

    @Inject
    SettableClock clock;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void anActivityOfItsOwn() throws SQLException {
        remove();
        execute("""
                insert into craft_activity (code, sector_code, name_ar, name_fr, valid_from, verified, source, search_text, decided_here)
                values ('0590777', '05', 'حياكة الوبر', 'Tissage de poil', '2000-01-01', false, 'x', '0590777 حياكه الوبر tissage de poil', true),
                       ('0590778', '05', 'حياكة جديدة', 'Tissage nouveau', '2000-01-01', false, 'x', '0590778', true)
                """);
        clock.set(Instant.parse("2026-11-21T10:00:00Z"));
    }

    @AfterEach
    void remove() throws SQLException {
        clock.reset();
        execute("""
                delete from application_step where application_id in (select id from application where main_activity = '0590777');
                delete from application where main_activity = '0590777';
                update craft_activity set successor = null where code in ('0590777', '0590778');
                delete from craft_activity where code in ('0590777', '0590778')
                """);
    }

    @Test
    void aClosedActivityKeepsWhatItWasAndTakesNobodyNew() {
        act(SUPERVISOR, "close", "\"0\"", "{\"validTo\": \"2026-12-31\", \"successor\": \"0590778\", \"source\": \"arrêté 1\"}").statusCode(200)
                .body("activity.state", equalTo("CLOSING")).body("activity.successor", equalTo(NEXT)).body("history", hasSize(1))
                .body("history[0].change", equalTo("CLOSED")).body("history[0].source", equalTo("arrêté 1"));
        Registry.apply(Registry.AGENT, application()).then().statusCode(201);

        clock.set(Instant.parse("2026-12-31T23:30:00Z"));
        given().get(ROOT + "/nomenclature/activities/" + CODE).then().statusCode(200).body("activity.state", equalTo("CLOSED"))
                .body("activity.validTo", equalTo("2026-12-31"));
        Registry.apply(Registry.AGENT, application()).then().statusCode(400).body("errors[0].pointer", equalTo("/mainActivity"))
                .body("errors[0].code", equalTo("closed"));
    }

    @Test
    void whatIsOpenDependsOnTheDay() {
        act(ADMIN, "close", "*", "{\"validTo\": \"2026-12-31\", \"source\": \"x\"}").statusCode(200);

        given().get(ROOT + "/nomenclature/activities?search=" + CODE + "&on=2026-12-31").then().body("items.code", equalTo(List.of(CODE)));
        given().get(ROOT + "/nomenclature/activities?search=" + CODE + "&on=2027-01-01").then().body("items", hasSize(0));
        given().get(ROOT + "/nomenclature/activities?search=" + CODE).then().body("items", hasSize(1));
        given().get(ROOT + "/nomenclature?on=2026-12-31").then().body("domains.sectors.flatten().activities.flatten().code", hasItem(CODE));
        given().get(ROOT + "/nomenclature?on=2027-01-01").then().body("on", equalTo("2027-01-01"))
                .body("domains.sectors.flatten().activities.flatten().code", not(hasItem(CODE)));
    }

    @Test
    void anIllegalStepNamesTheState() {
        act(SUPERVISOR, "reopen", "*", "{\"source\": \"x\"}").statusCode(409).body("type", equalTo("/problems/activity-state"))
                .body("detail", equalTo("The activity is in state OPEN, which does not allow this step."));
        act(SUPERVISOR, "close", "*", "{\"validTo\": \"2026-11-21\", \"source\": \"x\"}").statusCode(200);
        act(SUPERVISOR, "close", "*", "{\"validTo\": \"2026-12-21\", \"source\": \"x\"}").statusCode(409);
        clock.set(Instant.parse("2026-11-22T10:00:00Z"));
        act(SUPERVISOR, "endangered", "*", "{\"from\": \"2026-11-21\", \"source\": \"x\"}").statusCode(409);
        act(SUPERVISOR, "reopen", "*", "{\"source\": \"x\"}").statusCode(200).body("activity.state", equalTo("OPEN"));
    }

    @ParameterizedTest
    @CsvSource({"close, '{\"validTo\": \"2026-11-20\", \"source\": \"x\"}', /validTo",
            "close, '{\"validTo\": \"2026-12-20\", \"successor\": \"0590777\", \"source\": \"x\"}', /successor",
            "close, '{\"validTo\": \"2026-12-20\", \"successor\": \"9999999\", \"source\": \"x\"}', /successor",
            "close, '{\"validTo\": \"2026-12-20\"}', /source", "endangered, '{\"from\": \"1999-12-31\", \"source\": \"x\"}', /from",
            "endangered, '{\"from\": \"2026-01-02\", \"to\": \"2026-01-01\", \"source\": \"x\"}', /to"})
    void namesTheFieldAtFault(String step, String body, String pointer) {
        act(SUPERVISOR, step, "*", body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
        given().get(ROOT + "/nomenclature/activities/" + CODE).then().body("version", equalTo(0)).body("history", hasSize(0));
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        act(SUPERVISOR, "endangered", null, "{\"from\": \"2026-01-01\", \"source\": \"x\"}").statusCode(428);
        act(SUPERVISOR, "endangered", "\"9\"", "{\"from\": \"2026-01-01\", \"source\": \"x\"}").statusCode(412);
        act(SUPERVISOR, "endangered", "\"0\"", "{\"from\": \"2026-01-01\", \"source\": \"x\"}").statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void endangeredCraftsAreFoundByTheirDays() {
        act(SUPERVISOR, "endangered", "*", "{\"from\": \"2026-01-01\", \"to\": \"2026-12-31\", \"source\": \"UNESCO\"}").statusCode(200)
                .body("activity.endangered", equalTo(true));

        given().get(ROOT + "/nomenclature/activities?endangered=true").then().body("items.code", hasItem(CODE))
                .body("items.endangered", everyItem(equalTo(true)));
        given().get(ROOT + "/nomenclature/activities?endangered=true&on=2027-01-01").then().body("items.code", not(hasItem(CODE)));
        given().get(ROOT + "/nomenclature/activities?endangered=false&limit=200&sector=05").then().body("items.code", not(hasItem(CODE)));
        given().get(ROOT + "/nomenclature/activities?endangered=maybe").then().statusCode(400);
    }

    @Test
    void everyChangeIsAVersionOfTheWhole() {
        int before = given().get(ROOT + "/nomenclature").then().statusCode(200).extract().path("version");
        act(SUPERVISOR, "endangered", "*", "{\"from\": \"2026-01-01\", \"source\": \"first\"}").statusCode(200);
        act(SUPERVISOR, "endangered", "*", "{\"from\": \"2026-02-01\", \"source\": \"second\"}").statusCode(200);

        given().get(ROOT + "/nomenclature").then().body("version", equalTo(before + 2));
        assertThat(told(before + 1)).isEqualTo("2026-01-01");
        assertThat(told(before + 2)).isEqualTo("2026-02-01");
        given().get(ROOT + "/nomenclature?version=" + before).then().body("domains.sectors.flatten().activities.flatten().code", not(hasItem(CODE)));
        given().get(ROOT + "/nomenclature?version=" + (before + 3)).then().statusCode(400);
        given().get(ROOT + "/nomenclature/versions?limit=1").then().body("items[0].number", equalTo(1)).body("items[0].change", equalTo("LOADED"));
    }

    /// What an office has decided here is not undone by the next edition of the pack, or by the next start.
    @Test
    void thePackLeavesAloneWhatWasDecidedHere() throws SQLException {
        as(SUPERVISOR).header("If-Match", "*").contentType("application/json").body("{\"from\": \"2026-03-03\", \"source\": \"x\"}")
                .post(ROOT + "/nomenclature/activities/0590001/endangered").then().statusCode(200);
        try {
            execute("update reference_data_load set checksum = 'x' where name = 'nomenclature'");
            as(ADMIN).post(ROOT + "/reference-data").then().statusCode(200).body("loaded", equalTo(List.of("nomenclature")));

            given().get(ROOT + "/nomenclature/activities/0590001").then().body("activity.endangeredFrom", equalTo("2026-03-03"));
            given().get(ROOT + "/nomenclature/activities/" + CODE).then().body("activity.state", equalTo("OPEN"));
        } finally {
            execute("update craft_activity set decided_here = false, endangered_from = null where code = '0590001'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "reopen", "endangered"})
    void onlyTheNationalOfficesChangeIt(String step) {
        act(Registry.DIRECTOR, step, "*", "{\"source\": \"x\"}").statusCode(403);
        act(Registry.artisan("nomenclature.artisan"), step, "*", "{\"source\": \"x\"}").statusCode(403);
        given().header("If-Match", "*").contentType("application/json").body("{}").post(ROOT + "/nomenclature/activities/" + CODE + "/" + step)
                .then().statusCode(401);
        as(SUPERVISOR).get(ROOT + "/nomenclature/activities/0000000").then().statusCode(404);
    }

    private String told(int version) {
        return given().get(ROOT + "/nomenclature?version=" + version).then().statusCode(200).extract()
                .path("domains.sectors.flatten().activities.flatten().find { it.code == '" + CODE + "' }.endangeredFrom");
    }

    private static String application() {
        return Registry.application(Registry.newNationalId(), "48-relizane", CODE, "DIPLOMA");
    }

    private static ValidatableResponse act(String token, String step, @org.jspecify.annotations.Nullable String version, String body) {
        var request = as(token).contentType("application/json").body(body);
        return (version == null ? request : request.header("If-Match", version)).post(ROOT + "/nomenclature/activities/" + CODE + "/" + step).then();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
