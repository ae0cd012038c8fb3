package org.hirfa.registry;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;
import static org.hirfa.registry.Registry.as;

/// Counts people of its own: the register of the other tests is there too, so that differences are compared, or a wilaya where
/// nobody else lives.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class StatisticsTest {

    private static final String DIRECTOR_OF_45 = Tokens.user("director.naama").roles(Role.CHAMBER_DIRECTOR, Role.CHAMBER_AGENT)
            .chamber("CAM-45").sign();

    private static final AtomicInteger TURN = new AtomicInteger();

    @Inject
    SettableClock clock;

    @Inject
    AgroalDataSource database;

    /// Naama (45): six women potters registered in 2020, one man weaver registered in 2025 and struck off in 2026, and in Aflou (03,
    /// from 2027 on 59) five men.
    @BeforeEach
    void people() throws SQLException {
        // What everybody is told is remembered for a while: each test asks at a time of its own.
        clock.set(Instant.parse("2026-11-21T01:00:00Z").plus(Duration.ofMinutes(10L * TURN.incrementAndGet())));
        forget();
        for (var i = 0; i < 6; i++) {
            enter("45-naama", "45", "0590001", "FEMALE", "19" + (60 + i * 5) + "-03-01", "2020-01-01");
        }
        var left = enter("45-naama", "45", "0690001", "MALE", "1990-05-05", "2025-05-05");
        execute("update artisan set status = 'STRUCK_OFF', version = version + 1 where id = '" + left + "'");
        version(left, 1, "STRUCK_OFF", "2026-03-01", "STRUCK_OFF");
        for (var i = 0; i < 5; i++) {
            enter("03-aflou", "03", "0590001", "MALE", "1985-01-01", "2026-02-02");
        }
    }

    @AfterEach
    void forget() throws SQLException {
        execute("""
                delete from duty where artisan_id in (select id from artisan where registered_by = 'figures');
                delete from artisan_version where actor = 'figures'; delete from artisan where registered_by = 'figures';
                delete from person where birth_place = 'figures'
                """);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void countsTheStockOfAnyDay() {
        var now = stock("?wilaya=45");
        assertThat(List.of(now.getInt("total.everRegistered"), now.getInt("total.active"), now.getInt("total.struckOff")))
                .containsExactly(7, 6, 1);
        var then = stock("?wilaya=45&on=2026-02-28");
        assertThat(List.of(then.getInt("total.everRegistered"), then.getInt("total.active"), then.getInt("total.struckOff")))
                .containsExactly(7, 7, 0);
        assertThat(stock("?wilaya=45&on=2026-03-01").getInt("total.struckOff")).isEqualTo(1);
        assertThat(stock("?wilaya=45&on=2025-05-04").getInt("total.everRegistered")).isEqualTo(6);
        assertThat(stock("?wilaya=45&on=2019-12-31").getInt("total.everRegistered")).isZero();
    }

    /// However often entries changed before and after a day, the figures are those of reading every history whole.
    @Test
    void everyPastDayIsToldAsTheWholeHistoryTellsIt() throws SQLException {
        var random = new Random(20261122);
        for (var i = 0; i < 15; i++) {
            var id = enter("45-naama", "45", "0590001", "FEMALE", "1970-01-01", "202" + random.nextInt(6) + "-0" + (1 + random.nextInt(9)) + "-15");
            var days = random.ints(random.nextInt(5), 0, 320).sorted().mapToObj(day -> LocalDate.of(2026, 1, 1).plusDays(day)).toList();
            for (var n = 0; n < days.size(); n++) {
                var status = List.of("ACTIVE", "SUSPENDED", "STRUCK_OFF").get(random.nextInt(3));
                execute("update artisan set main_activity = '%s', status = '%s' where id = '%s'"
                        .formatted(random.nextBoolean() ? "0590001" : "0690001", status, id));
                version(id, n + 1, "AMENDED", days.get(n).toString(), status);
            }
        }
        for (var day = LocalDate.of(2019, 12, 31); day.isBefore(LocalDate.of(2026, 11, 21)); day = day.plusDays(day.getYear() < 2026 ? 97 : 13)) {
            var told = stock("?wilaya=45&by=activity&on=" + day);
            for (var activity : List.of("0590001", "0690001")) {
                for (var status : Map.of("active", "ACTIVE", "suspended", "SUSPENDED", "struckOff", "STRUCK_OFF").entrySet()) {
                    var counted = told.get("rows.find { it.key == '" + activity + "' }?.figures?." + status.getKey());
                    assertThat(counted == null ? 0 : (int) counted).as(day + activity + status).isEqualTo(inHistory(day, activity, status.getValue()));
                }
            }
        }
    }

    private int inHistory(LocalDate day, String activity, String status) {
        return Integer.parseInt(Rows.texts(database, """
                select count(*) from (select distinct on (v.artisan_id) v.* from artisan_version v join commune_wilaya w on w.commune_id = v.commune
                         and w.wilaya_code = '45' where v.effective_on <= ? order by v.artisan_id, v.effective_on desc, v.version desc) v
                 where main_activity = ? and status = ? and merged_into is null
                """, day, activity, status).getFirst());
    }

    @Test
    void tellsTheFiguresOf2026OnTheMapOf2027AndTheOtherWay() {
        var before = stock("?wilaya=03&map=2026-12-31").getInt("total.active");
        var after = stock("?wilaya=03&map=2027-01-01").getInt("total.active");
        assertThat(before - after).isGreaterThanOrEqualTo(5);
        assertThat(stock("?wilaya=59&map=2027-01-01").getInt("total.active")).isGreaterThanOrEqualTo(5);
        assertThat(stock("?wilaya=59").getInt("total.active")).isZero();
        assertThat(stock("?by=wilaya&on=2026-06-01&map=2027-01-01").getList("rows.key", String.class)).contains("59");
        assertThat(stock("?by=wilaya&on=2026-06-01").getList("rows.key", String.class)).doesNotContain("59");

        clock.set(Instant.parse("2027-02-01T10:00:00Z"));
        assertThat(stock("?wilaya=59").getInt("total.active")).isGreaterThanOrEqualTo(5);
        assertThat(stock("?wilaya=03&map=2026-12-31").getInt("total.active")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"wilaya, 45, 7", "chamber, CAM-45, 7", "domain, 1, 7", "sector, 05, 6", "activity, 0590001, 6", "sex, FEMALE, 6",
            "ageBand, 35-44, 2", "zone, RURAL, 7", "form, INDIVIDUAL, 7", "title, ARTISAN, 7"})
    void isToldApartByEachOf(String by, String key, int registered) {
        var figures = stock("?wilaya=45&by=" + by);
        assertThat(figures.getInt("rows.find { it.key == '" + key + "' }.figures.everRegistered")).isEqualTo(registered);
        assertThat(figures.getInt("total.everRegistered")).isEqualTo(7);
    }

    @Test
    void countsWhatCameAndWentInAPeriod() {
        var year = stock("?wilaya=45&from=2026-01-01&to=2026-12-31");
        assertThat(year.getInt("total.newlyStruckOff")).isEqualTo(1);
        assertThat(year.getInt("total.newlyRegistered")).isZero();
        assertThat(stock("?wilaya=45&from=2020-01-01&to=2025-05-05").getInt("total.newlyRegistered")).isEqualTo(7);
        assertThat(stock("?wilaya=45&from=2020-01-02&to=2025-05-04").getInt("total.newlyRegistered")).isZero();
    }

    /// Through the real path: an application handed in and accepted, and one refused.
    @Test
    void countsApplicationsByTheLegalDay() {
        clock.set(Instant.parse("2026-11-21T23:30:00Z"));
        var before = stock("?wilaya=48&from=2026-11-22&to=2026-11-22");
        Registry.accepted(Registry.artisan("figures.accepted" + System.nanoTime()));
        var refused = Registry.underReview(Registry.artisan("figures.refused" + System.nanoTime()));
        Registry.step(Registry.DIRECTOR, refused, "refuse", "{\"reasons\": [\"no\"]}").statusCode(200);

        var after = stock("?wilaya=48&from=2026-11-22&to=2026-11-22");
        assertThat(after.getInt("total.applicationsSubmitted") - before.getInt("total.applicationsSubmitted")).isEqualTo(2);
        assertThat(after.getInt("total.applicationsAccepted") - before.getInt("total.applicationsAccepted")).isEqualTo(1);
        assertThat(after.getInt("total.applicationsRefused") - before.getInt("total.applicationsRefused")).isEqualTo(1);
        assertThat(after.getInt("total.newlyRegistered") - before.getInt("total.newlyRegistered")).isEqualTo(1);
        var dayBefore = stock("?wilaya=48&from=2026-11-21&to=2026-11-21");
        Registry.submitted(Registry.artisan("figures.other" + System.nanoTime()));
        assertThat(stock("?wilaya=48&from=2026-11-21&to=2026-11-21").getInt("total.applicationsSubmitted"))
                .isEqualTo(dayBefore.getInt("total.applicationsSubmitted"));
    }

    @Test
    void smallNumbersAreForThoseInCharge() {
        given().get(ROOT + "/statistics/register?wilaya=45&by=sex").then().statusCode(200).body("suppressed", equalTo(true))
                .body("rows.find { it.key == 'MALE' }.figures.everRegistered", nullValue())
                .body("rows.find { it.key == 'FEMALE' }.figures.everRegistered", equalTo(5));
        as(DIRECTOR_OF_45).get(ROOT + "/statistics/register?wilaya=45&by=sex").then().body("suppressed", equalTo(false))
                .body("rows.find { it.key == 'MALE' }.figures.everRegistered", equalTo(1));
        as(DIRECTOR_OF_45).get(ROOT + "/statistics/register?chamber=CAM-45&by=sex").then().body("suppressed", equalTo(false));
        as(Registry.AGENT).get(ROOT + "/statistics/register?wilaya=45&by=sex").then().body("suppressed", equalTo(true))
                .body("rows.find { it.key == 'MALE' }.figures.struckOff", nullValue());
        as(Registry.ADMIN).get(ROOT + "/statistics/register?wilaya=45&by=sex").then().body("suppressed", equalTo(true));
        as(DIRECTOR_OF_45).get(ROOT + "/statistics/register?by=wilaya").then()
                .body("rows.find { it.key == '45' }.figures.struckOff", equalTo(1));
        given().get(ROOT + "/statistics/register?by=wilaya").then().body("rows.find { it.key == '45' }.figures.struckOff", nullValue());
    }

    /// Everybody learns the size of a wilaya's register to the last artisan, and of everything else no more than a round number.
    @Test
    void everybodyIsToldRoundNumbers() throws SQLException {
        given().get(ROOT + "/statistics/register?wilaya=45").then().statusCode(200).body("total.active", equalTo(6))
                .body("total.everRegistered", equalTo(5)).body("total.struckOff", nullValue()).body("roundedTo", equalTo(5));
        given().get(ROOT + "/statistics/register?by=wilaya").then().body("rows.find { it.key == '45' }.figures.active", equalTo(6))
                .body("rows.find { it.key == '45' }.figures.everRegistered", equalTo(5));
        given().get(ROOT + "/statistics/register?chamber=CAM-45").then().body("total.active", equalTo(5));
        int country = given().get(ROOT + "/statistics/register").then().extract().path("total.active");
        assertThat(country % 5).isZero();
        given().get(ROOT + "/statistics/register?wilaya=45&by=sex").then().body("total.active", equalTo(5))
                .body("rows.find { it.key == 'FEMALE' }.figures.active", equalTo(5)).body("rows.key", equalTo(List.of("FEMALE")));
        as(SUPERVISOR).get(ROOT + "/statistics/register?wilaya=45&by=sex").then().body("roundedTo", equalTo(1))
                .body("rows.find { it.key == 'FEMALE' }.figures.active", equalTo(6));
    }

    /// Two tables that differ by one registration would tell what that one is.
    @Test
    void everybodyIsToldOfWholeMonths() {
        for (var day : List.of("on=2026-10-30", "by=sex&from=2026-10-02&to=2026-10-31", "by=sex&from=2026-10-01&to=2026-10-30")) {
            given().get(ROOT + "/statistics/register?wilaya=45&" + day).then().statusCode(400);
            as(SUPERVISOR).get(ROOT + "/statistics/register?wilaya=45&" + day).then().statusCode(200);
        }
        given().get(ROOT + "/statistics/register?wilaya=45&on=2026-10-31&from=2025-01-01&to=2026-11-21").then().statusCode(200);
        given().get(ROOT + "/statistics/register?wilaya=45&map=2026-12-30").then().statusCode(200);
    }

    @Test
    void whatEverybodyIsToldIsRemembered() throws SQLException {
        var asked = ROOT + "/statistics/register?wilaya=45&on=2026-09-30";
        given().get(asked).then().body("total.active", equalTo(6));
        enter("45-naama", "45", "0590001", "MALE", "1985-01-01", "2026-02-02");
        given().get(asked).then().body("total.active", equalTo(6));
        as(SUPERVISOR).get(asked).then().body("total.active", equalTo(7));
        clock.advance(Duration.ofMinutes(6));
        given().get(asked).then().body("total.active", equalTo(7));
    }

    @Test
    void somebodyEnteredTwiceIsCountedOnce() throws SQLException {
        var second = enter("45-naama", "45", "0590001", "MALE", "1985-01-01", "2026-02-02");
        var kept = enter("45-naama", "45", "0590001", "MALE", "1985-01-01", "2026-02-03");
        execute("update artisan set merged_into = '" + kept + "' where id = '" + second + "'");
        assertThat(stock("?wilaya=45&from=2026-02-01&to=2026-02-28").getInt("total.newlyRegistered")).isEqualTo(1);
    }

    @Test
    void isToldAsCsvToo() {
        as(SUPERVISOR).accept("text/csv").get(ROOT + "/statistics/register?wilaya=45&by=sector").then().statusCode(200)
                .contentType(startsWith("text/csv")).body(startsWith("on,map,by,key,name_ar,name_fr,everRegistered,active,suspended,struckOff"))
                .body(org.hamcrest.Matchers.containsString("2026-11-21,2026-11-21,sector,05,"))
                .body(org.hamcrest.Matchers.containsString("TOTAL,,,7,6,0,1"));
        given().accept("text/csv").get(ROOT + "/statistics/register?wilaya=45&by=sex").then()
                .body(org.hamcrest.Matchers.containsString("FEMALE,,,5,5,c,c"));
    }

    @Test
    void tellsWhoStillPractisesAnEndangeredCraft() throws SQLException {
        execute("update craft_activity set endangered_from = '2026-01-01' where code = '0590001'");
        try {
            var figures = as(SUPERVISOR).get(ROOT + "/statistics/endangered?wilaya=45").then().statusCode(200).extract().jsonPath();
            assertThat(figures.getInt("rows.find { it.key == '0590001' }.figures.practitioners")).isEqualTo(6);
            assertThat(figures.getInt("rows.find { it.key == '0590001' }.figures.masters")).isZero();
            assertThat(figures.getInt("rows.find { it.key == '0590001' }.figures.'65+'")).isEqualTo(1);
            given().get(ROOT + "/statistics/endangered?on=2025-12-31").then().body("rows.key", org.hamcrest.Matchers.not(hasItems("0590001")));
            given().get(ROOT + "/statistics/endangered?wilaya=45").then()
                    .body("rows.find { it.key == '0590001' }.figures.'65+'", nullValue());
        } finally {
            execute("update craft_activity set endangered_from = null where code = '0590001'");
        }
    }

    @Test
    void tellsWhoIsKnownAndWhoIsRegistered() {
        var standing = as(SUPERVISOR).get(ROOT + "/statistics/standing?wilaya=45").then().statusCode(200).extract().jsonPath();
        assertThat(standing.getInt("total.identified")).isEqualTo(7);
        assertThat(standing.getInt("total.registered")).isEqualTo(6);
        assertThat(standing.getInt("total.insured")).isZero();
        given().get(ROOT + "/statistics/standing?on=2025-01-01").then().statusCode(400);
        given().get(ROOT + "/statistics/standing?by=activity").then().statusCode(400);
    }

    /// A proof counts until the last day for paying in the year after, and only of whoever is active.
    @Test
    void tellsWhoIsInsuredUntilTheProofIsTooOld() {
        var ids = Rows.texts(database, "select id from artisan where registered_by = 'figures' and wilaya = '45' order by status, id");
        prove(ids.get(0), "SOCIAL_INSURANCE", true, "2026-02-01");
        prove(ids.get(1), "SOCIAL_INSURANCE", true, "2025-12-31");
        prove(ids.get(2), "SOCIAL_INSURANCE", false, "2026-11-01");
        prove(ids.get(3), "TAX_DECLARATION", true, "2026-11-01");
        prove(ids.get(6), "SOCIAL_INSURANCE", true, "2026-02-02");
        as(SUPERVISOR).get(ROOT + "/statistics/standing?wilaya=45&by=sex").then().statusCode(200).body("total.registered", equalTo(6))
                .body("total.insured", equalTo(1)).body("rows.find { it.key == 'FEMALE' }.figures.insured", equalTo(1))
                .body("rows.find { it.key == 'MALE' }.figures.insured", equalTo(0));
        given().get(ROOT + "/statistics/standing?wilaya=45").then().statusCode(200).body("total.insured", nullValue())
                .body("total.registered", equalTo(5));

        clock.set(Instant.parse("2027-06-30T10:00:00Z"));
        as(SUPERVISOR).get(ROOT + "/statistics/standing?wilaya=45").then().body("total.insured", equalTo(1));
        clock.set(Instant.parse("2027-07-01T10:00:00Z"));
        as(SUPERVISOR).get(ROOT + "/statistics/standing?wilaya=45").then().body("total.insured", equalTo(0));
    }

    private static void prove(String artisan, String kind, boolean met, String day) {
        as(DIRECTOR_OF_45).header("If-Match", "*").contentType("application/json")
                .body("{\"met\": %s, \"provenOn\": \"%s\"}".formatted(met, day)).put(ROOT + "/artisans/{id}/duties/{kind}", artisan, kind)
                .then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"by=colour", "on=2027-01-01", "on=soon", "map=soon", "wilaya=99", "chamber=CAM-99", "from=2026-01-01",
            "from=2026-02-01&to=2026-01-01", "from=2010-01-01&to=2026-10-31", "colour=red", "wilaya='%20or%201=1"})
    void anImpossibleQuestionIsRefused(String query) {
        given().get(ROOT + "/statistics/register?" + query).then().statusCode(400);
    }

    private static JsonPath stock(String query) {
        return as(SUPERVISOR).get(ROOT + "/statistics/register" + query).then().statusCode(200).extract().jsonPath();
    }

    private UUID enter(String commune, String wilaya, String activity, String sex, String born, String on) throws SQLException {
        var id = UUID.randomUUID();
        var person = UUID.randomUUID();
        execute("""
                insert into person (id, arabic_last_name, arabic_first_name, latin_last_name, latin_first_name, sex, birth_date,
                    birth_date_precision, birth_place, national_id, phone, address_line, commune, zone, created_at, version)
                values ('%1$s', 'ا', 'ب', 'A', 'B', '%2$s', '%3$s', 'DAY', 'figures', decode(replace('%1$s', '-', ''), 'hex'), '\\x00', 'x',
                    '%4$s', 'RURAL', now(), 0)
                """.formatted(person, sex, born, commune));
        execute("""
                insert into artisan (id, person_id, registration_number, form, mode, title, status, main_activity, other_activities,
                    wilaya, commune, zone, registered_on, effective_on, registered_by, version)
                values ('%s', '%s', '%1$s', 'INDIVIDUAL', 'AT_HOME', 'ARTISAN', 'ACTIVE', '%s', '{}', '%s', '%s', 'RURAL', '%s', '%6$s', 'figures', 0)
                """.formatted(id, person, activity, wilaya, commune, on));
        version(id, 0, "REGISTERED", on, "ACTIVE");
        return id;
    }

    private void version(UUID artisan, int version, String change, String on, String status) throws SQLException {
        execute("""
                insert into artisan_version (artisan_id, version, change, effective_on, recorded_at, actor, actor_name, sets, form, mode,
                    title, status, main_activity, other_activities, wilaya, commune, zone)
                select id, %d, '%s', '%s', now(), 'figures', 'figures', '{}', form, mode, title, '%s', main_activity, other_activities,
                    wilaya, commune, zone from artisan where id = '%s'
                """.formatted(version, change, on, status, artisan));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
