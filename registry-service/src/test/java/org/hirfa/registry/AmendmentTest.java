package org.hirfa.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.amendment.AmendmentSweep;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class AmendmentTest {

    @Inject
    SettableClock clock;
    @Inject
    LegalCalendar calendar;
    @Inject
    AmendmentSweep sweep;
    @Inject
    AgroalDataSource database;

    private String artisan = "";

    @BeforeEach
    void anArtisan() {
        artisan = Registry.accepted(Registry.artisan("amended" + UUID.randomUUID()));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private static String mode(String mode, LocalDate day) {
        return "{\"effectiveOn\": \"%s\", \"mode\": \"%s\", \"reason\": \"asked at the counter\"}".formatted(day, mode);
    }

    private static String activity(String code, boolean main, LocalDate day) {
        return "{\"code\": \"%s\", \"main\": %s, \"effectiveOn\": \"%s\", \"reason\": \"asked\"}".formatted(code, main, day);
    }

    @Test
    void aChangeOfTodayHoldsAtOnceAndIsToldToEverybody() {
        Entries.add(AGENT, artisan, "amendments", mode("SETTLED", calendar.today())).statusCode(201).body("state", equalTo("APPLIED"));

        Entries.read(AGENT, artisan).body("mode", equalTo("SETTLED"));
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "AMENDED");
        var told = Events.of(database, UUID.fromString(artisan));
        assertThat(told).extracting(Events.Told::type).containsExactly("artisan.registered.v1", "artisan.changed.v1");
        EventContract.assertValid("artisan.changed.v1", told.getLast().payload());
        assertThat(told.getLast().payload()).contains("SETTLED");
    }

    @Test
    void aChangeOfADayToComeWaitsForItAndIsMadeOnce() throws Exception {
        var day = calendar.today().plusDays(10);
        String amendment = Entries.add(AGENT, artisan, "amendments", mode("FAIRS", day)).statusCode(201)
                .body("state", equalTo("WAITING")).extract().path("id");
        sweep.turn();
        Entries.read(AGENT, artisan).body("mode", equalTo("AT_HOME"));

        clock.advance(Duration.ofDays(10));
        AtOnce.times(4, _ -> sweep.turn());

        clock.reset();
        Entries.read(AGENT, artisan).body("mode", equalTo("FAIRS"));
        as(AGENT).get(ROOT + "/artisans/{id}/amendments", artisan).then().body("items.id", contains(amendment))
                .body("items[0].state", equalTo("APPLIED"));
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "AMENDED");
    }

    @Test
    void whatWaitsCanBeTakenBackUntilItsDayAndNotAfter() {
        var day = calendar.today().plusDays(3);
        String kept = Entries.add(AGENT, artisan, "amendments", mode("FAIRS", calendar.today())).extract().path("id");
        String waiting = Entries.add(AGENT, artisan, "amendments", mode("SETTLED", day)).extract().path("id");

        as(AGENT).post(ROOT + "/artisans/{id}/amendments/{a}/cancel", artisan, waiting).then().statusCode(428);
        Entries.step(Registry.AGENT_OF_TAMANRASSET, artisan, "amendments/" + waiting + "/cancel", "").statusCode(404);
        Entries.step(AGENT, artisan, "amendments/" + waiting + "/cancel", "").statusCode(200).body("state", equalTo("CANCELLED"));
        Entries.step(AGENT, artisan, "amendments/" + waiting + "/cancel", "").statusCode(409)
                .body("type", equalTo("/problems/amendment-state"));
        Entries.step(AGENT, artisan, "amendments/" + kept + "/cancel", "").statusCode(409);

        clock.advance(Duration.ofDays(4));
        sweep.turn();
        clock.reset();
        Entries.read(AGENT, artisan).body("mode", equalTo("FAIRS"));
    }

    @Test
    void aPastDayIsKeptBesideTheDayOfRecordingAndLeavesWhatCameAfterIt() {
        var now = calendar.today();
        Entries.backdate(database, artisan, now.minusDays(60));
        Entries.add(AGENT, artisan, "activities", activity("0190001", false, now.minusDays(20))).statusCode(201);
        Entries.add(AGENT, artisan, "amendments", mode("FAIRS", now.minusDays(10))).statusCode(201);

        Entries.add(AGENT, artisan, "amendments", mode("SETTLED", now.minusDays(30))).statusCode(201);

        Entries.read(AGENT, artisan).body("mode", equalTo("FAIRS")).body("otherActivities", contains("0190001"));
        Entries.readOn(AGENT, artisan, now.minusDays(31)).body("mode", equalTo("AT_HOME")).body("otherActivities.size()", equalTo(0));
        Entries.readOn(AGENT, artisan, now.minusDays(30)).body("mode", equalTo("SETTLED")).body("otherActivities.size()", equalTo(0));
        Entries.readOn(AGENT, artisan, now.minusDays(15)).body("mode", equalTo("SETTLED")).body("otherActivities", contains("0190001"));
        Entries.readOn(AGENT, artisan, now.minusDays(10)).body("mode", equalTo("FAIRS"));
        as(AGENT).get(ROOT + "/artisans/{id}/history", artisan).then().body("items[3].effectiveOn", equalTo(now.minusDays(30).toString()))
                .body("items[3].recordedAt", startsWith(now.toString().substring(0, 7)))
                .body("items[3].by", equalTo("agent.relizane")).body("items[3].reason", equalTo("asked at the counter"));
    }

    @Test
    void daysTooFarAwayAreASlip() {
        Entries.backdate(database, artisan, calendar.today().minusDays(400));
        for (var day : List.of(calendar.today().minusDays(91), calendar.today().plusDays(366), LocalDate.of(2126, 1, 1))) {
            Entries.add(AGENT, artisan, "amendments", mode("FAIRS", day)).statusCode(400).body("errors[0].pointer", equalTo("/effectiveOn"));
        }
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED");
    }

    @Test
    void beforeTheRegistrationThereIsNoEntryAndTheFutureIsNotKnown() {
        Entries.readOn(AGENT, artisan, calendar.today().minusDays(1)).statusCode(404).body("type", equalTo("/problems/not-registered-then"));
        Entries.readOn(AGENT, artisan, calendar.today().plusDays(1)).statusCode(400);
        Entries.readOn(AGENT, artisan, "yesterday").statusCode(400).body("errors[0].pointer", equalTo("asOf"));
        Entries.readOn(Registry.AGENT_OF_TAMANRASSET, artisan, calendar.today()).statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/artisans/{id}/history", artisan).then().statusCode(404);
    }

    @Test
    void theMainActivityChangesAndIsNeverMissing() {
        var today = calendar.today();
        Entries.add(AGENT, artisan, "activities/0590001/close", "{\"effectiveOn\": \"%s\", \"reason\": \"x\"}".formatted(today))
                .statusCode(409).body("type", equalTo("/problems/main-activity-kept"));
        Entries.add(AGENT, artisan, "activities", activity("0190001", true, today)).statusCode(201);
        Entries.read(AGENT, artisan).body("mainActivity", equalTo("0190001")).body("otherActivities", contains("0590001"));

        Entries.add(AGENT, artisan, "activities/0590001/close", "{\"effectiveOn\": \"%s\", \"reason\": \"x\"}".formatted(today))
                .statusCode(201);
        Entries.read(AGENT, artisan).body("otherActivities.size()", equalTo(0));
        Entries.add(AGENT, artisan, "activities/0590001/close", "{\"effectiveOn\": \"%s\", \"reason\": \"x\"}".formatted(today))
                .statusCode(409).body("type", equalTo("/problems/activity-not-held"));
        Entries.add(AGENT, artisan, "activities", activity("0190001", false, today)).statusCode(409)
                .body("type", equalTo("/problems/activity-held"));
        Entries.add(AGENT, artisan, "activities", activity("9999999", false, today)).statusCode(400)
                .body("errors[0].code", equalTo("unknown-value"));
    }

    @Test
    void aClosedActivityIsNotAddedAndOneThatClosesMeanwhileIsRefusedOnItsDay() throws Exception {
        String waiting = Entries.add(AGENT, artisan, "activities", activity("0190002", false, calendar.today().plusDays(5)))
                .statusCode(201).extract().path("id");
        closed("0190002", true);
        try {
            Entries.add(AGENT, artisan, "activities", activity("0190002", false, calendar.today())).statusCode(400)
                    .body("errors[0].code", equalTo("closed"));
            clock.advance(Duration.ofDays(5));
            sweep.turn();
            clock.reset();
            as(AGENT).get(ROOT + "/artisans/{id}/amendments", artisan).then().body("items[0].id", equalTo(waiting))
                    .body("items[0].state", equalTo("REFUSED")).body("items[0].problem", equalTo("invalid-input"));
            Entries.read(AGENT, artisan).body("otherActivities.size()", equalTo(0));
        } finally {
            closed("0190002", false);
        }
    }

    @Test
    void movingWithinTheChamberIsAnAmendmentAndToAnotherOneATransfer() {
        var today = calendar.today();
        var place = "{\"effectiveOn\": \"%s\", \"reason\": \"moved\", \"place\": {\"commune\": \"%s\", \"zone\": \"RURAL\", \"line\": \"حي 5\"}}";
        Entries.add(AGENT, artisan, "amendments", place.formatted(today, "11-tamanrasset")).statusCode(409)
                .body("type", equalTo("/problems/other-chamber"));
        Entries.add(AGENT, artisan, "amendments", place.formatted(today, "48-nowhere")).statusCode(400);
        Entries.add(AGENT, artisan, "amendments", place.formatted(today, "48-ammi-moussa")).statusCode(201);

        Entries.read(AGENT, artisan).body("commune", equalTo("48-ammi-moussa")).body("zone", equalTo("RURAL")).body("addressLine", equalTo("حي 5"));
        assertThat(Events.of(database, UUID.fromString(artisan)).getLast().payload()).doesNotContain("حي 5");
    }

    @Test
    void onlyTheChamberInChargeAmends() {
        var order = mode("FAIRS", calendar.today());
        for (var token : List.of(Registry.AGENT_OF_TAMANRASSET, Registry.DIRECTOR_OF_TAMANRASSET)) {
            Entries.add(token, artisan, "amendments", order).statusCode(404);
        }
        for (var token : List.of(Registry.SUPERVISOR, Registry.AUDITOR, Registry.ADMIN, Registry.artisan("amend.other"))) {
            Entries.add(token, artisan, "amendments", order).statusCode(403);
        }
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED");
    }

    @Test
    void badOrdersChangeNothing() {
        var today = calendar.today();
        Entries.add(AGENT, artisan, "amendments", "{\"effectiveOn\": \"%s\", \"reason\": \"x\"}".formatted(today)).statusCode(400);
        Entries.add(AGENT, artisan, "amendments", mode("FLYING", today)).statusCode(400);
        Entries.add(AGENT, artisan, "amendments", mode("FAIRS", today).replace("asked at the counter", " ")).statusCode(400);
        Entries.add(AGENT, artisan, "amendments", mode("FAIRS", today).replace("asked", "\u202Easked")).statusCode(400);
        Entries.add(AGENT, artisan, "amendments", mode("FAIRS", today).replace("counter\"", "counter\", \"status\": \"ACTIVE\"")).statusCode(400);
        Entries.add(AGENT, artisan, "amendments", "{\"effectiveOn\": \"%s\", \"reason\": \"x\", \"exercise\": {\"form\": \"COOPERATIVE_MEMBER\"}}"
                .formatted(today)).statusCode(400);
        Entries.add(AGENT, artisan, "amendments", "{\"effectiveOn\": \"%s\", \"reason\": \"x\", \"exercise\": {\"form\": \"ENTERPRISE\", \"organisation\": \"NONE-1\"}}"
                .formatted(today)).statusCode(400);
        as(AGENT).contentType("application/json").body(mode("FAIRS", today)).post(ROOT + "/artisans/{id}/amendments", artisan).then()
                .statusCode(400).body("type", equalTo("/problems/key-required"));
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED");
    }

    @Test
    void theSameRequestTwiceIsOneChange() {
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            as(AGENT).header("Idempotency-Key", key).contentType("application/json").body(mode("FAIRS", calendar.today()))
                    .post(ROOT + "/artisans/{id}/amendments", artisan).then().statusCode(201);
        }
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "AMENDED");
    }

    private static String form(String form, String organisation, LocalDate day) {
        return "{\"effectiveOn\": \"%s\", \"reason\": \"joined\", \"exercise\": {\"form\": \"%s\", \"organisation\": \"%s\"}}"
                .formatted(day, form, organisation);
    }

    /// A registered cooperative of Relizane, to which the artisan belongs.
    private String cooperative() {
        var code = Bodies.entered("COOPERATIVE");
        join(code, artisan, "PRESIDENT");
        join(code, Registry.accepted(Registry.artisan("coop" + UUID.randomUUID())), "MEMBER");
        Bodies.step(AGENT, code, "submit", null).statusCode(200);
        Bodies.step(Registry.DIRECTOR, code, "register", null).statusCode(200);
        return code;
    }

    private static void join(String code, String member, String role) {
        String number = Entries.read(AGENT, member).extract().path("registrationNumber");
        as(AGENT).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"registrationNumber\": \"%s\", \"role\": \"%s\", \"since\": \"2026-01-01\"}".formatted(number, role))
                .post(ROOT + "/organisations/{code}/members", code).then().statusCode(201);
    }

    @Test
    void aMemberExercisesInTheCooperativeAndTheEntrySaysWhetherThatStands() {
        var today = calendar.today();
        var code = cooperative();
        Entries.read(AGENT, artisan).body("organisationStands", nullValue());

        Entries.add(AGENT, artisan, "amendments", form("COOPERATIVE_MEMBER", code, today)).statusCode(201).body("state", equalTo("APPLIED"));

        Entries.read(AGENT, artisan).body("form", equalTo("COOPERATIVE_MEMBER")).body("organisation", equalTo(code))
                .body("organisationStands", equalTo(true));
        Entries.readOn(AGENT, artisan, today).body("organisation", equalTo(code)).body("organisationStands", nullValue());
        var told = Events.of(database, UUID.fromString(artisan)).getLast();
        EventContract.assertValid("artisan.changed.v1", told.payload());
        assertThat(told.payload()).contains(code);

        Bodies.step(Registry.DIRECTOR, code, "strike-off", Bodies.reason()).statusCode(200);
        Entries.read(AGENT, artisan).body("organisation", equalTo(code)).body("organisationStands", equalTo(false));
        Entries.add(AGENT, artisan, "amendments", "{\"effectiveOn\": \"%s\", \"reason\": \"left\", \"exercise\": {\"form\": \"INDIVIDUAL\"}}"
                .formatted(today)).statusCode(201);
        Entries.read(AGENT, artisan).body("form", equalTo("INDIVIDUAL")).body("organisation", nullValue())
                .body("organisationStands", nullValue());
    }

    @Test
    void onlyAnOrganisationOfTheRightKindThatStandsAndHasTheArtisanIsTaken() {
        var today = calendar.today();
        var code = cooperative();
        Entries.add(AGENT, artisan, "amendments", form("ENTERPRISE", code, today)).statusCode(400)
                .body("errors[0].pointer", equalTo("/exercise/organisation"));
        Entries.add(AGENT, artisan, "amendments", form("INDIVIDUAL", code, today)).statusCode(400);
        var stranger = Registry.accepted(Registry.artisan("coop.stranger" + UUID.randomUUID()));
        Entries.add(AGENT, stranger, "amendments", form("COOPERATIVE_MEMBER", code, today)).statusCode(409)
                .body("type", equalTo("/problems/not-a-member"));
        Entries.add(AGENT, artisan, "amendments", form("COOPERATIVE_MEMBER", Bodies.entered("COOPERATIVE"), today)).statusCode(409)
                .body("type", equalTo("/problems/organisation-not-standing"));
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED");
    }

    @Test
    void aCooperativeThatIsStruckOffMeanwhileRefusesTheChangeOnItsDay() {
        var code = cooperative();
        Entries.add(AGENT, artisan, "amendments", form("COOPERATIVE_MEMBER", code, calendar.today().plusDays(5))).statusCode(201)
                .body("state", equalTo("WAITING"));
        Bodies.step(Registry.DIRECTOR, code, "strike-off", Bodies.reason()).statusCode(200);

        clock.advance(Duration.ofDays(5));
        sweep.turn();
        clock.reset();

        as(AGENT).get(ROOT + "/artisans/{id}/amendments", artisan).then().body("items[0].state", equalTo("REFUSED"))
                .body("items[0].problem", equalTo("organisation-not-standing"));
        Entries.read(AGENT, artisan).body("form", equalTo("INDIVIDUAL"));
    }

    private void closed(String activity, boolean closed) {
        Rows.change(database, "update craft_activity set valid_to = ? where code = ?", closed ? calendar.today().minusDays(1) : null, activity);
    }
}
