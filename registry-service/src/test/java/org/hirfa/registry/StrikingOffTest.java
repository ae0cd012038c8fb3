package org.hirfa.registry;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.striking.StrikingOffSweep;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class StrikingOffTest {

    private static final String WISH = "{\"kind\": \"VOLUNTARY\", \"reason\": \"gives the craft up\"}";
    private static final String NOTICE = "{\"kind\": \"EX_OFFICIO\", \"reason\": \"no activity\", \"legalBasis\": \"ordonnance 96-01\"}";
    private static final List<String> PAPERS = List.of("ARTISAN_CARD", "MEMBERSHIP_CARD", "REQUEST", "FEE_RECEIPT");

    @Inject
    SettableClock clock;
    @Inject
    LegalCalendar calendar;
    @Inject
    StrikingOffSweep sweep;
    @Inject
    AgroalDataSource database;

    private String token = "";
    private String artisan = "";
    private String nationalId = "";

    @BeforeEach
    void anArtisan() {
        token = Registry.artisan("struck" + UUID.randomUUID());
        nationalId = Registry.newNationalId();
        artisan = Registry.accepted(token, nationalId);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void atTheArtisansWishEveryPaperHasToBeThereAndFresh() {
        Entries.step(DIRECTOR, artisan, "strike-off", WISH).statusCode(409).body("type", equalTo("/problems/papers-missing"))
                .body("errors.size()", equalTo(5));
        PAPERS.forEach(kind -> Entries.attach(token, artisan, kind, "").statusCode(201));
        Entries.attach(token, artisan, "TAX_CLEARANCE", "&issuedOn=" + calendar.today().minusDays(91)).statusCode(201);
        Entries.step(DIRECTOR, artisan, "strike-off", WISH).statusCode(409).body("errors[0].pointer", equalTo("/documents/TAX_CLEARANCE"))
                .body("errors[0].code", equalTo("too-old")).body("errors.size()", equalTo(1));
        Entries.read(DIRECTOR, artisan).body("status", equalTo("ACTIVE"));

        Entries.attach(token, artisan, "TAX_CLEARANCE", "&issuedOn=" + calendar.today().minusDays(90)).statusCode(201);
        Entries.step(DIRECTOR, artisan, "strike-off", WISH).statusCode(200).body("state", equalTo("EFFECTIVE"));

        Entries.read(DIRECTOR, artisan).body("status", equalTo("STRUCK_OFF")).body("departure", equalTo("VOLUNTARY"));
        var told = Events.of(database, UUID.fromString(artisan));
        assertThat(told.getLast().type()).isEqualTo("artisan.struck-off.v1");
        EventContract.assertValid("artisan.struck-off.v1", told.getLast().payload());
        assertThat(told.getLast().payload()).contains("VOLUNTARY").doesNotContain(nationalId);
    }

    @Test
    void aDeclarationOfLossStandsForTheCard() {
        struckOff();
        Entries.read(DIRECTOR, artisan).body("status", equalTo("STRUCK_OFF"));
    }

    @Test
    void exOfficioThereIsANoticeThatCanBeTakenBack() {
        Entries.step(DIRECTOR, artisan, "strike-off", NOTICE.replace("ordonnance 96-01", " ".repeat(0))).statusCode(400);
        Entries.step(DIRECTOR, artisan, "strike-off", "{\"kind\": \"EX_OFFICIO\", \"reason\": \"x\"}").statusCode(400)
                .body("errors[0].pointer", equalTo("/legalBasis"));
        var day = calendar.today().plusDays(30);
        Entries.step(DIRECTOR, artisan, "strike-off", NOTICE).statusCode(200).body("state", equalTo("ANNOUNCED"))
                .body("effectiveOn", equalTo(day.toString()));
        Entries.step(DIRECTOR, artisan, "strike-off", NOTICE).statusCode(409).body("type", equalTo("/problems/striking-off-announced"));
        as(token).get(ROOT + "/artisans/{id}/strike-off", artisan).then().body("items[0].state", equalTo("ANNOUNCED"))
                .body("items[0].legalBasis", equalTo("ordonnance 96-01"));
        Entries.read(DIRECTOR, artisan).body("status", equalTo("ACTIVE"));

        Entries.step(DIRECTOR, artisan, "strike-off/withdraw", "{\"reason\": \"works again\"}").statusCode(200).body("state", equalTo("WITHDRAWN"));
        Entries.step(DIRECTOR, artisan, "strike-off/withdraw", "{\"reason\": \"again\"}").statusCode(409);
        clock.advance(Duration.ofDays(31));
        sweep.turn();
        clock.reset();
        Entries.read(DIRECTOR, artisan).body("status", equalTo("ACTIVE"));
    }

    @Test
    void exOfficioItHoldsFromItsDayOnAndOnce() throws Exception {
        var day = calendar.today().plusDays(30);
        Entries.step(DIRECTOR, artisan, "suspend", "{\"reason\": \"x\", \"onRequest\": false, \"resumesByItself\": false}").statusCode(200);
        Entries.step(DIRECTOR, artisan, "strike-off", NOTICE).statusCode(200);
        clock.advance(Duration.ofDays(33));
        AtOnce.times(4, _ -> sweep.turn());
        clock.reset();

        Entries.read(DIRECTOR, artisan).body("status", equalTo("STRUCK_OFF")).body("departure", equalTo("EX_OFFICIO"))
                .body("effectiveOn", equalTo(day.toString()));
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "SUSPENDED", "STRUCK_OFF");
        as(DIRECTOR).get(ROOT + "/artisans/{id}/suspensions", artisan).then().body("items[0].endedOn", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void aDeathHoldsFromItsDayAndEndsEverything() {
        Entries.backdate(database, artisan, calendar.today().minusDays(300));
        var died = calendar.today().minusDays(200);
        var order = "{\"kind\": \"DEATH\", \"reason\": \"certificate of the commune\", \"diedOn\": \"%s\"}";
        Entries.step(DIRECTOR, artisan, "strike-off", order.formatted(died)).statusCode(409)
                .body("errors[0].pointer", equalTo("/documents/DEATH_CERTIFICATE"));
        Entries.attach(AGENT, artisan, "DEATH_CERTIFICATE", "").statusCode(201);
        Entries.step(DIRECTOR, artisan, "strike-off", order.formatted(calendar.today().plusDays(1))).statusCode(400);
        Entries.step(DIRECTOR, artisan, "strike-off", "{\"kind\": \"DEATH\", \"reason\": \"x\"}").statusCode(400);
        Entries.step(DIRECTOR, artisan, "strike-off", NOTICE).statusCode(200);

        Entries.step(DIRECTOR, artisan, "strike-off", order.formatted(died)).statusCode(200);

        Entries.read(DIRECTOR, artisan).body("status", equalTo("STRUCK_OFF")).body("departure", equalTo("DEATH"))
                .body("effectiveOn", equalTo(died.toString()));
        Entries.readOn(DIRECTOR, artisan, died.minusDays(1)).body("status", equalTo("ACTIVE"));
        Entries.readOn(DIRECTOR, artisan, died).body("status", equalTo("STRUCK_OFF"));
        as(DIRECTOR).get(ROOT + "/artisans/{id}/strike-off", artisan).then().body("items.state", hasItems("SUPERSEDED", "EFFECTIVE"));
    }

    @Test
    void afterTheEndNothingLeadsOn() {
        struckOff();
        var today = calendar.today();
        for (var step : List.of("suspend", "strike-off", "resume")) {
            var body = step.equals("resume") ? "{\"reason\": \"x\"}" : step.equals("suspend")
                    ? "{\"reason\": \"x\", \"onRequest\": false, \"resumesByItself\": false}" : NOTICE;
            Entries.step(DIRECTOR, artisan, step, body).statusCode(409).body("type", equalTo("/problems/artisan-state"))
                    .body("detail", containsString("STRUCK_OFF"));
        }
        Entries.add(AGENT, artisan, "amendments", "{\"effectiveOn\": \"%s\", \"mode\": \"FAIRS\", \"reason\": \"x\"}".formatted(today))
                .statusCode(409).body("type", equalTo("/problems/artisan-state"));
    }

    @Test
    void suspendingAndStrikingOffAtTheSameMomentNeverLeaveARestingLeaver() throws Exception {
        papers();
        AtOnce.times(2, n -> n == 0 ? Entries.step(DIRECTOR, artisan, "strike-off", WISH).extract().statusCode()
                : Entries.step(DIRECTOR, artisan, "suspend", "{\"reason\": \"x\", \"onRequest\": false, \"resumesByItself\": false}")
                        .extract().statusCode());

        Entries.read(DIRECTOR, artisan).body("status", equalTo("STRUCK_OFF"));
        assertThat(Rows.texts(database, "select id::text from suspension where artisan_id = ? and ended_on is null",
                UUID.fromString(artisan))).isEmpty();
        assertThat(Entries.changes(artisan)).endsWith("STRUCK_OFF");
    }

    private void papers() {
        for (var kind : List.of("CARD_LOSS", "REQUEST", "FEE_RECEIPT", "TAX_CLEARANCE")) {
            Entries.attach(AGENT, artisan, kind, "").statusCode(201);
        }
    }

    private void struckOff() {
        papers();
        Entries.step(DIRECTOR, artisan, "strike-off", WISH).statusCode(200);
    }
}
