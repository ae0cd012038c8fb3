package org.hirfa.registry;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.suspension.SuspensionSweep;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class SuspensionTest {

    private static final String ORDER = "{\"reason\": \"works without a permit\", \"onRequest\": false, \"resumesByItself\": false}";
    private static final String RESUME = "{\"reason\": \"has the permit now\"}";

    @Inject
    SettableClock clock;
    @Inject
    LegalCalendar calendar;
    @Inject
    SuspensionSweep sweep;
    @Inject
    AgroalDataSource database;

    private String artisan = "";

    @BeforeEach
    void anArtisan() {
        artisan = Registry.accepted(Registry.artisan("suspended" + UUID.randomUUID()));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void restsAndIsTakenUpAgainAndEverybodyIsTold() {
        Entries.step(DIRECTOR, artisan, "suspend", ORDER).statusCode(200).body("status", equalTo("SUSPENDED"));
        Entries.step(DIRECTOR, artisan, "suspend", ORDER).statusCode(409).body("type", equalTo("/problems/artisan-state"))
                .body("detail", org.hamcrest.Matchers.containsString("SUSPENDED"));
        Entries.step(DIRECTOR, artisan, "resume", RESUME).statusCode(200).body("status", equalTo("ACTIVE"));
        Entries.step(DIRECTOR, artisan, "resume", RESUME).statusCode(409).body("detail", org.hamcrest.Matchers.containsString("ACTIVE"));

        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "SUSPENDED", "RESUMED");
        var told = Events.of(database, UUID.fromString(artisan));
        assertThat(told).extracting(Events.Told::type).containsExactly("artisan.registered.v1", "artisan.suspended.v1", "artisan.resumed.v1");
        EventContract.assertValid("artisan.suspended.v1", told.get(1).payload());
        EventContract.assertValid("artisan.resumed.v1", told.get(2).payload());
        as(DIRECTOR).get(ROOT + "/artisans/{id}/suspensions", artisan).then().body("items.size()", equalTo(1))
                .body("items[0].endedOn", equalTo(calendar.today().toString()));
    }

    @Test
    void onItsOwnItEndsOnlyWhenTheOrderSaidSo() throws Exception {
        var other = Registry.accepted(Registry.artisan("suspended" + UUID.randomUUID()));
        var until = calendar.today().plusDays(5);
        var order = "{\"reason\": \"x\", \"onRequest\": false, \"until\": \"%s\", \"resumesByItself\": %s}";
        Entries.step(DIRECTOR, artisan, "suspend", order.formatted(until, true)).statusCode(200);
        Entries.step(DIRECTOR, other, "suspend", order.formatted(until, false)).statusCode(200);

        clock.advance(Duration.ofDays(5));
        sweep.turn();
        clock.reset();
        Entries.read(DIRECTOR, artisan).body("status", equalTo("SUSPENDED"));

        clock.advance(Duration.ofDays(7));
        AtOnce.times(4, _ -> sweep.turn());
        clock.reset();
        Entries.read(DIRECTOR, artisan).body("status", equalTo("ACTIVE")).body("effectiveOn", equalTo(until.plusDays(1).toString()));
        Entries.read(DIRECTOR, other).body("status", equalTo("SUSPENDED"));
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "SUSPENDED", "RESUMED");
    }

    @Test
    void atTheArtisansRequestThePapersHaveToBeThere() {
        var asked = ORDER.replace("false, \"resumes", "true, \"resumes");
        Entries.step(DIRECTOR, artisan, "suspend", asked).statusCode(409).body("type", equalTo("/problems/papers-missing"))
                .body("errors.pointer", hasItems("/documents/ARTISAN_CARD", "/documents/TAX_CLEARANCE", "/documents/REQUEST"));
        for (var kind : List.of("CARD_LOSS", "TAX_CLEARANCE", "REQUEST", "FEE_RECEIPT")) {
            Entries.attach(Registry.AGENT, artisan, kind, "").statusCode(201);
        }
        Entries.step(DIRECTOR, artisan, "suspend", asked).statusCode(200);
        Entries.step(DIRECTOR, artisan, "resume", RESUME).statusCode(200);

        Entries.step(DIRECTOR, artisan, "suspend", asked).statusCode(409).body("type", equalTo("/problems/papers-missing"));
    }

    @Test
    void ofTwoDirectorsAtTheSameMomentOneSeesWhatTheOtherDid() throws Exception {
        var statuses = AtOnce.times(2, _ -> Entries.step(DIRECTOR, artisan, "suspend", ORDER).extract().statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);

        var version = as(DIRECTOR).get(ROOT + "/artisans/" + artisan).header("ETag");
        var seen = AtOnce.times(2, _ -> as(DIRECTOR).header("If-Match", version).contentType("application/json").body(RESUME)
                .post(ROOT + "/artisans/{id}/resume", artisan).statusCode());
        assertThat(seen).containsExactlyInAnyOrder(200, 412);
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "SUSPENDED", "RESUMED");
    }

    @Test
    void onlyTheDirectorOfTheChamberInChargeOrdersIt() {
        for (var token : List.of(Registry.AGENT, Registry.SUPERVISOR, Registry.AUDITOR, Registry.ADMIN, Registry.artisan("suspend.other"))) {
            Entries.step(token, artisan, "suspend", ORDER).statusCode(403);
        }
        Entries.step(Registry.DIRECTOR_OF_TAMANRASSET, artisan, "suspend", ORDER).statusCode(404);
        as(DIRECTOR).contentType("application/json").body(ORDER).post(ROOT + "/artisans/{id}/suspend", artisan).then().statusCode(428);
        Entries.step(DIRECTOR, artisan, "suspend", ORDER.replace("false}", "true}")).statusCode(400)
                .body("errors[0].pointer", equalTo("/until"));
        Entries.step(DIRECTOR, artisan, "suspend", ORDER.replace("\"onRequest\"", "\"until\": \"2020-01-01\", \"onRequest\"")).statusCode(400);
        Entries.step(DIRECTOR, artisan, "suspend", ORDER.replace("works", "\u202Eworks")).statusCode(400);
        Entries.step(DIRECTOR, artisan, "suspend", "{}").statusCode(400);
        Entries.step(DIRECTOR, "not-an-id", "suspend", ORDER).statusCode(404);
        Entries.read(DIRECTOR, artisan).body("status", equalTo("ACTIVE")).body("departure", nullValue());
    }
}
