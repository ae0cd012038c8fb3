package org.hirfa.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DutyTest {

    private static final String CASNOS = Tokens.user("casnos").roles(Role.AGENCY_CLIENT).agency("CASNOS").sign();
    private static final String ANADE = Tokens.user("anade").roles(Role.AGENCY_OFFICER).agency("ANADE").sign();

    @Inject
    LegalCalendar calendar;
    @Inject
    AgroalDataSource database;

    private String token = "";
    private String artisan = "";

    @BeforeEach
    void anArtisan() {
        token = Registry.artisan("duty" + UUID.randomUUID());
        artisan = Registry.accepted(token);
    }

    private static ValidatableResponse put(String token, String path, boolean met, Object day) {
        return as(token).header("If-Match", "*").contentType("application/json")
                .body("{\"met\": %s, \"provenOn\": \"%s\"}".formatted(met, day)).put(ROOT + path).then();
    }

    @Test
    void isUnknownUntilSomebodyProvesItAndLateOnceTheProofIsTooOld() {
        var today = calendar.today();
        as(token).get(ROOT + "/artisans/{id}/duties", artisan).then().statusCode(200).body("items.state", everyItem(equalTo("UNKNOWN")))
                .body("standing", equalTo("REGISTERED")).body("items.find { it.kind == 'TAX_DECLARATION' }.firstDueOn", equalTo(today.plusDays(30).toString()))
                .body("items.find { it.kind == 'SOCIAL_INSURANCE' }.firstDueOn", equalTo(today.plusDays(10).toString()));

        put(AGENT, "/artisans/" + artisan + "/duties/TAX_DECLARATION", true, today).statusCode(200).body("state", equalTo("UP_TO_DATE"));
        put(AGENT, "/artisans/" + artisan + "/duties/SOCIAL_INSURANCE", true, today).statusCode(200).body("state", equalTo("UP_TO_DATE"))
                .body("goodUntil", equalTo(LocalDate.of(today.getYear() + 1, 6, 30).toString()));
        as(token).get(ROOT + "/artisans/{id}/duties", artisan).then().body("standing", equalTo("INSURED"));

        Rows.change(database, "update duty set proven_on = ? where artisan_id = ? and kind = 'SOCIAL_INSURANCE'", today.minusYears(2),
                UUID.fromString(artisan));
        as(token).get(ROOT + "/artisans/{id}/duties", artisan).then().body("standing", equalTo("REGISTERED"))
                .body("items.find { it.kind == 'SOCIAL_INSURANCE' }.state", equalTo("LATE"));
        Entries.read(token, artisan).body("status", equalTo("ACTIVE"));
    }

    @Test
    void theInsurerVouchesForItsOwnInsuranceByTheNumberAlone() {
        String number = Entries.read(token, artisan).extract().path("registrationNumber");
        var today = calendar.today();
        var said = put(CASNOS, "/duties/" + number + "/SOCIAL_INSURANCE", false, today).statusCode(200).body("state", equalTo("LATE"))
                .body("agency", equalTo("CASNOS")).extract().asString();
        assertThat(said).doesNotContain("Benyoucef", "بن يوسف", artisan);
        as(token).get(ROOT + "/me/accesses").then().body("items.organisation", hasItem("CASNOS"));

        put(CASNOS, "/duties/" + number + "/TAX_DECLARATION", true, today).statusCode(404);
        put(ANADE, "/duties/" + number + "/SOCIAL_INSURANCE", true, today).statusCode(404);
        put(CASNOS, "/duties/DZ00000000000/SOCIAL_INSURANCE", true, today).statusCode(404);
        put(CASNOS, "/artisans/" + artisan + "/duties/SOCIAL_INSURANCE", true, today).statusCode(403);
        as(CASNOS).get(ROOT + "/artisans/{id}/duties", artisan).then().statusCode(403);
        put(AGENT, "/duties/" + number + "/SOCIAL_INSURANCE", true, today).statusCode(403);
    }

    /// Other services know for how long a proof counts, and nothing of who said so.
    @Test
    void isToldToTheOtherServicesUnderAVersionOfItsOwn() {
        var today = calendar.today();
        var before = Events.of(database, UUID.fromString(artisan));
        assertThat(before.getLast().payload()).contains("\"duties\":{}");

        put(AGENT, "/artisans/" + artisan + "/duties/SOCIAL_INSURANCE", true, today).statusCode(200);
        put(AGENT, "/artisans/" + artisan + "/duties/TAX_DECLARATION", false, today).statusCode(200);
        put(AGENT, "/artisans/" + artisan + "/duties/SOCIAL_INSURANCE", true, today.minusDays(1)).statusCode(409);

        var told = Events.of(database, UUID.fromString(artisan));
        assertThat(told).hasSize(before.size() + 2).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("artisan.changed.v1");
            EventContract.assertValid("artisan.changed.v1", event.payload());
            var duties = JsonPath.from(event.payload());
            assertThat(duties.getString("duties.SOCIAL_INSURANCE.state")).isEqualTo("UP_TO_DATE");
            assertThat(duties.getString("duties.SOCIAL_INSURANCE.goodUntil")).isEqualTo(LocalDate.of(today.getYear() + 1, 6, 30).toString());
            assertThat(duties.getString("duties.TAX_DECLARATION.state")).isEqualTo("LATE");
            assertThat(event.payload()).doesNotContain("agent.relizane");
        });
        var versions = told.stream().map(event -> JsonPath.from(event.payload()).getLong("version")).toList();
        assertThat(versions).isSorted().doesNotHaveDuplicates();
        Entries.step(Registry.DIRECTOR, artisan, "suspend", "{\"reason\": \"x\", \"onRequest\": false, \"resumesByItself\": false}").statusCode(200);
        assertThat(Events.of(database, UUID.fromString(artisan)).getLast().payload()).contains("SOCIAL_INSURANCE");
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "SUSPENDED");
    }

    @Test
    void othersAndBadOrdersChangeNothing() {
        var path = "/artisans/" + artisan + "/duties/SOCIAL_INSURANCE";
        var today = calendar.today();
        put(Registry.AGENT_OF_TAMANRASSET, path, true, today).statusCode(404);
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/artisans/{id}/duties", artisan).then().statusCode(404);
        for (var stranger : List.of(token, Registry.SUPERVISOR, Registry.AUDITOR, Registry.ADMIN)) {
            put(stranger, path, true, today).statusCode(403);
        }
        put(AGENT, path, true, today.plusDays(1)).statusCode(400);
        put(AGENT, path, true, "soon").statusCode(400);
        put(AGENT, "/artisans/" + artisan + "/duties/PRAYER", true, today).statusCode(404);
        as(AGENT).contentType("application/json").body("{\"met\": true, \"provenOn\": \"%s\"}".formatted(today)).put(ROOT + path).then()
                .statusCode(428);
        put(AGENT, path, true, today).statusCode(200);
        as(AGENT).header("If-Match", "\"0\"").contentType("application/json").body("{\"met\": true, \"provenOn\": \"%s\"}".formatted(today))
                .put(ROOT + path).then().statusCode(412);
        put(AGENT, path, true, today.minusDays(1)).statusCode(409).body("type", equalTo("/problems/duty-proven-later"));
    }

    @Test
    void countersFollowTheRegisterAndCountADoubleOnce() {
        var before = as(AGENT).get(ROOT + "/artisans/counters?chamber=CAM-48").then().statusCode(200).extract();
        int ever = before.path("everRegistered");
        int active = before.path("active");
        int suspended = before.path("suspended");
        int insured = before.path("insured");
        int identified = before.path("identified");

        put(AGENT, "/artisans/" + artisan + "/duties/SOCIAL_INSURANCE", true, calendar.today()).statusCode(200);
        var resting = Registry.accepted(Registry.artisan("duty" + UUID.randomUUID()));
        Entries.step(Registry.DIRECTOR, resting, "suspend", "{\"reason\": \"x\", \"onRequest\": false, \"resumesByItself\": false}").statusCode(200);
        Registry.submitted(Registry.artisan("duty" + UUID.randomUUID()));
        var twin = Registry.accepted(Registry.artisan("duty" + UUID.randomUUID()));
        Rows.change(database, "update artisan set merged_into = ? where id = ?", UUID.fromString(artisan), UUID.fromString(twin));

        as(AGENT).get(ROOT + "/artisans/counters?wilaya=48").then().body("everRegistered", equalTo(ever + 1)).body("active", equalTo(active))
                .body("suspended", equalTo(suspended + 1)).body("insured", equalTo(insured + 1)).body("identified", equalTo(identified + 2));
        as(AGENT).get(ROOT + "/artisans/counters").then().body("everRegistered", equalTo(ever + 1));
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/artisans/counters?wilaya=48").then().statusCode(404);
        as(AGENT).get(ROOT + "/artisans/counters?chamber=CAM-11").then().statusCode(404);
        as(AGENT).get(ROOT + "/artisans/counters?chamber=NONE").then().statusCode(404);
        as(AGENT).get(ROOT + "/artisans/counters?chambre=CAM-48").then().statusCode(400);
        as(token).get(ROOT + "/artisans/counters").then().statusCode(403);
    }
}
