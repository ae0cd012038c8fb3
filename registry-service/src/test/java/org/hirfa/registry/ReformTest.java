package org.hirfa.registry;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.hirfa.testing.Tokens;
import org.jspecify.annotations.Nullable;
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
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.step;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ReformTest {

    private static final Instant BEFORE = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-01-01T08:00:00Z");
    private static final String REASON = "{\"reason\": \"decree of application\"}";
    private static final String CHAMBER = Tokens.user("director.laghouat").roles(Role.CHAMBER_DIRECTOR, Role.CHAMBER_AGENT)
            .chamber("CAM-03").sign();
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Inject
    SettableClock clock;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void before() {
        clock.set(BEFORE);
    }

    /// The reform of the pack is one for all tests: it is offered anew.
    @AfterEach
    void offeredAnew() throws SQLException {
        clock.reset();
        execute("""
                delete from reform_step;
                delete from reform_move where reform_id in (select id from reform where origin = 'UPLOADED');
                delete from reform where origin = 'UPLOADED';
                update reform set state = 'OFFERED', job = null, applied_at = null, ordered_by = null
                """);
    }

    @Test
    void thePackOffersTheReformOf2027() {
        as(CHAMBER).get(ROOT + "/reforms").then().statusCode(200).body("items.find { it.code == '2027' }.communes", equalTo(108))
                .body("items.find { it.code == '2027' }.effectiveOn", equalTo("2027-01-01"));
        as(CHAMBER).get(ROOT + "/reforms/" + reform()).then().statusCode(200).body("moves", hasSize(108)).body("state", equalTo("OFFERED"))
                .body("moves.find { it.commune == '03-aflou' }.to", equalTo("59"));
    }

    @Test
    void aSimulationCountsAndChangesNothing() {
        var before = as(SUPERVISOR).post(ROOT + "/reforms/" + reform() + "/simulate").then().statusCode(200).extract().jsonPath();
        var artisan = registered();
        var application = submitted();
        var events = Events.of(database, UUID.fromString(artisan)).size();

        as(SUPERVISOR).post(ROOT + "/reforms/" + reform() + "/simulate").then().statusCode(200).body("communes", equalTo(108))
                .body("artisans", equalTo(before.getInt("artisans") + 1))
                .body("openApplications", equalTo(before.getInt("openApplications") + 1))
                .body("perNew", hasSize(11)).body("perMother.communes.sum()", equalTo(108))
                .body("perMove.find { it.from == '03' && it.to == '59' }.artisans",
                        equalTo(before.getInt("perMove.find { it.from == '03' && it.to == '59' }.artisans") + 1));

        as(CHAMBER).get(ROOT + "/artisans/" + artisan).then().body("wilaya", equalTo("03"));
        as(CHAMBER).get(ROOT + "/applications/" + application).then().body("wilaya", equalTo("03"));
        assertThat(Events.of(database, UUID.fromString(artisan))).hasSize(events);
        as(SUPERVISOR).get(ROOT + "/reforms/" + reform()).then().body("state", equalTo("OFFERED"));
    }

    @Test
    void isSetForItsDayOnceAndCalledOff() {
        var id = reform();
        act(id, "apply", null).statusCode(428);
        act(id, "apply", "\"4711\"").statusCode(412);
        String version = act(id, "apply", "*").statusCode(200).body("state", equalTo("SCHEDULED")).body("steps.last().by", equalTo("supervisor"))
                .extract().header("ETag");
        act(id, "apply", version).statusCode(409).body("type", equalTo("/problems/reform-state"))
                .body("detail", equalTo("The reform is in state SCHEDULED, which does not allow this step."));
        act(id, "cancel", version).statusCode(200).body("state", equalTo("OFFERED")).body("steps", hasSize(2));
        act(id, "cancel", "*").statusCode(409);
        act(id, "withdraw", "*").statusCode(409);
    }

    @Test
    void cannotBeCalledOffOnItsDay() {
        act(reform(), "apply", "*").statusCode(200);
        clock.set(Instant.parse("2026-12-31T23:00:00Z"));
        act(reform(), "cancel", "*").statusCode(409);
    }

    @Test
    void filesFollowTheirCommuneOnTheLegalDay() {
        var artisan = registered();
        var application = submitted();
        var card = cards(artisan);
        String number = as(CHAMBER).get(ROOT + "/artisans/" + artisan).path("registrationNumber");
        act(reform(), "apply", "*").statusCode(200);

        clock.set(AFTER);
        awaitApplied();

        as(CHAMBER).get(ROOT + "/artisans/" + artisan).then().statusCode(200).body("wilaya", equalTo("59")).body("commune", equalTo("03-aflou"))
                .body("chamber", equalTo("CAM-03")).body("registrationNumber", equalTo(number));
        assertThat(cards(artisan)).isEqualTo(card);
        as(CHAMBER).get(ROOT + "/applications/" + application).then().statusCode(200).body("wilaya", equalTo("59"))
                .body("status", equalTo("SUBMITTED"));
        as(Registry.DIRECTOR).get(ROOT + "/artisans/" + artisan).then().statusCode(404);
        var told = Events.of(database, UUID.fromString(artisan)).getLast();
        assertThat(told.type()).isEqualTo("artisan.changed.v1");
        assertThat(told.payload()).containsPattern("\"wilaya\": ?\"59\"");
        assertThat(Events.of(database, UUID.fromString(application)).getLast().payload()).containsPattern("\"wilaya\": ?\"59\"");
        act(reform(), "apply", "*").statusCode(409).body("detail", equalTo("The reform is in state APPLIED, which does not allow this step."));

        var newcomer = Registry.apply(CHAMBER, Registry.application(Registry.newNationalId(), "03-aflou", "0590001", "DIPLOMA"));
        newcomer.then().statusCode(201).body("wilaya", equalTo("59")).body("chamber", equalTo("CAM-03"));
    }

    /// Refused before, appealed after: who is entered by it is entered where the commune lies by then.
    @Test
    void aRefusedApplicationFollowsAsAnAppealMayLeadIntoTheRegister() {
        var refused = submitted();
        step(CHAMBER, refused, "take-in", null).statusCode(200);
        step(CHAMBER, refused, "refuse", "{\"reasons\": [\"no proof\"]}").statusCode(200);
        act(reform(), "apply", "*").statusCode(200);
        clock.set(AFTER);
        awaitApplied();

        as(CHAMBER).get(ROOT + "/applications/" + refused).then().statusCode(200).body("status", equalTo("REFUSED"))
                .body("wilaya", equalTo("59"));
    }

    @Test
    void isToldOnceItIsDone() {
        registered();
        act(reform(), "apply", "*").statusCode(200);
        clock.set(AFTER);
        awaitApplied();

        var told = Events.of(database, UUID.fromString(reform()));
        assertThat(told).extracting(Events.Told::type).containsOnly("reform.applied.v1");
        assertThat(told.getLast().topic()).isEqualTo("hirfa.registry.reform");
        told.forEach(event -> EventContract.assertValid(event.type(), event.payload()));
    }

    /// The connection of the work is cut while it waits for a file: nothing is lost, and no file follows twice.
    @Test
    void goesOnAfterACrash() throws Exception {
        var artisans = List.of(registered(), registered(), registered(), registered());
        var toldBefore = Events.of(database, UUID.fromString(reform())).size();
        clock.set(AFTER);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select 1 from artisan where id = ?::uuid for update")) {
                lock.setString(1, artisans.get(2));
                lock.execute();
            }
            act(reform(), "apply", "*").statusCode(200).body("state", equalTo("RUNNING"));
            await().atMost(Duration.ofSeconds(20)).until(() -> number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and query like '%artisan%' and datname = current_database()") > 0);
            assertThat(number("select count(*) from artisan where id = '" + artisans.get(1) + "' and wilaya = '59'")).isEqualTo(1);
            execute("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%artisan%'"
                    + " and datname = current_database()");
            connection.rollback();
        }
        awaitApplied();
        for (var artisan : artisans) {
            assertThat(number("select count(*) from artisan_version where change = 'REHOMED' and artisan_id = '" + artisan + "'")).isEqualTo(1);
        }
        assertThat(Events.of(database, UUID.fromString(reform()))).hasSize(toldBefore + 1);
    }

    /// Work that somebody stops goes on by itself: half a reform is nobody's map.
    @Test
    void goesOnWhenItsJobIsStopped() throws Exception {
        var artisan = registered();
        clock.set(AFTER);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select 1 from artisan where id = ?::uuid for update")) {
                lock.setString(1, artisan);
                lock.execute();
            }
            String job = act(reform(), "apply", "*").statusCode(200).extract().path("job");
            execute("update reform set job = uuidv7() where code = '2027'");
            connection.rollback();
            assertThat(job).isNotNull();
        }
        awaitApplied();
        as(CHAMBER).get(ROOT + "/artisans/" + artisan).then().body("wilaya", equalTo("59"));
    }

    @Test
    void anUploadedReformReachesTheMapWhenItIsSetForItsDay() {
        String id = upload("test-a", "commune_id,from_wilaya,to_wilaya,effective_on\n48-relizane,48,27,2028-01-01\n").statusCode(201)
                .body("state", equalTo("OFFERED")).body("origin", equalTo("UPLOADED")).extract().path("id");
        lies("48", "2028-01-01");

        act(id, "apply", "*").statusCode(200).body("state", equalTo("SCHEDULED"));
        lies("48", "2027-12-31");
        lies("27", "2028-01-01");

        act(id, "cancel", "*").statusCode(200);
        lies("48", "2028-01-01");
        act(id, "withdraw", "*").statusCode(200).body("state", equalTo("WITHDRAWN"));
        act(id, "apply", "*").statusCode(409);
    }

    @Test
    void twoReformsOfOneCommuneCannotBothBeSet() {
        String first = upload("test-b", "commune_id;from_wilaya;to_wilaya;effective_on\n48-relizane;48;27;2028-01-01").extract().path("id");
        String second = upload("test-c", "commune_id;from_wilaya;to_wilaya;effective_on\n48-relizane;48;14;2028-06-01").extract().path("id");
        act(first, "apply", "*").statusCode(200);
        act(second, "apply", "*").statusCode(409).body("type", equalTo("/problems/reform-map"));
        as(SUPERVISOR).get(ROOT + "/reforms/" + second).then().body("state", equalTo("OFFERED"));
        act(first, "cancel", "*").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"'48-nowhere,48,27,2028-01-01', commune_id, unknown-value", "'48-relizane,47,27,2028-01-01', from_wilaya, not-there",
            "'48-relizane,48,99,2028-01-01', to_wilaya, unknown-value", "'48-relizane,48,48,2028-01-01', to_wilaya, unknown-value",
            "'48-relizane,48,27,2026-11-21', effective_on, out-of-range", "'48-relizane,48,27,1 Jan 2028', effective_on, wrong-shape",
            "'=cmd(),48,27,2028-01-01', commune_id, wrong-shape", "',48,27,2028-01-01', commune_id, required"})
    void aRowAtFaultIsNamedAndNothingKept(String row, String column, String code) {
        upload("test-d", "\uFEFFcommune_id,from_wilaya,to_wilaya,effective_on\n48-yellel,48,27,2028-01-01\n" + row).statusCode(400)
                .body("type", equalTo("/problems/reform-rows")).body("errors.pointer", hasItem("/lines/3/" + column)).body("errors.code", hasItem(code));
        as(SUPERVISOR).get(ROOT + "/reforms").then().body("items.code", not(hasItem("test-d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "cancel", "withdraw", "simulate"})
    void onlyTheNationalSupervisorMovesIt(String step) {
        for (var token : List.of(CHAMBER, Registry.ADMIN, Registry.AUDITOR, Registry.artisan("reform.artisan"))) {
            as(token).header("If-Match", "*").contentType("application/json").body(REASON).post(ROOT + "/reforms/" + reform() + "/" + step)
                    .then().statusCode(403);
        }
        as(Registry.artisan("reform.artisan")).get(ROOT + "/reforms").then().statusCode(403);
        as(SUPERVISOR).header("If-Match", "*").contentType("application/json").body(REASON).post(ROOT + "/reforms/" + UUID.randomUUID() + "/" + step)
                .then().statusCode(404);
    }

    private static void lies(String wilaya, String day) {
        given().get(ROOT + "/wilayas/" + wilaya + "/communes?limit=200&on=" + day).then().statusCode(200).body("items.id", hasItem("48-relizane"));
    }

    private static String reform() {
        return as(SUPERVISOR).get(ROOT + "/reforms").then().statusCode(200).extract().path("items.find { it.code == '2027' }.id");
    }

    private static ValidatableResponse upload(String code, String file) {
        return as(SUPERVISOR).header("Idempotency-Key", UUID.randomUUID().toString()).contentType("text/csv; charset=UTF-8").body(file)
                .post(ROOT + "/reforms?code=" + code + "&source=law").then();
    }

    private static ValidatableResponse act(String id, String step, @Nullable String version) {
        var request = as(SUPERVISOR).contentType("application/json").body(REASON);
        return (version == null ? request : request.header("If-Match", version)).post(ROOT + "/reforms/" + id + "/" + step).then();
    }

    private static void awaitApplied() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> as(SUPERVISOR).get(ROOT + "/reforms/" + reform()).then()
                .body("state", equalTo("APPLIED")));
    }

    private static String submitted() {
        var token = Registry.artisan("reform.applicant" + NAMES.incrementAndGet() + System.nanoTime());
        return Registry.submitted(token, Registry.application(Registry.newNationalId(), "03-aflou", "0590001", "DIPLOMA"));
    }

    private static String registered() {
        var token = Registry.artisan("reform.artisan" + NAMES.incrementAndGet() + System.nanoTime());
        var id = Registry.submitted(token, Registry.application(Registry.newNationalId(), "03-aflou", "0590001", "DIPLOMA"));
        Registry.attach(token, id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        step(CHAMBER, id, "take-in", null).statusCode(200);
        return step(CHAMBER, id, "accept", null).statusCode(200).extract().path("artisanId");
    }

    private static List<String> cards(String artisan) {
        return as(CHAMBER).get(ROOT + "/artisans/" + artisan + "/cards").then().statusCode(200).extract().path("items.id");
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
