package org.hirfa.registry;

import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.duplicate.Turns;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.AGENT_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.DIRECTOR_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

/// Whoever works with somebody's entry leaves a trace in the record of the person it is about, of every single look and step.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ArtisanEntriesTest {

    private static final String WHY = "{\"reason\": \"x\"}";
    private static final String MOVE = """
            {"commune": "11-tamanrasset", "addressLine": "شارع أول نوفمبر 7", "zone": "URBAN", "reason": "moves south"}""";

    @Inject
    LegalCalendar calendar;
    @Inject
    AgroalDataSource database;
    @Inject
    Turns turns;

    private interface Look {
        Response go();
    }

    @Test
    void ofEveryLookIntoAnEntry() {
        var artisan = registered();

        for (var part : new String[] {"", "?asOf=" + calendar.today(), "/history", "/amendments", "/suspensions", "/strike-off", "/transfers",
                "/duties", "/merged", "/cards", "/journey", "/documents"}) {
            entered(artisan, () -> as(AGENT).get(ROOT + "/artisans/" + artisan + part));
        }
    }

    @Test
    void ofEveryAmendment() {
        var artisan = registered();
        var day = calendar.today().plusDays(5);
        var mode = "{\"effectiveOn\": \"%s\", \"mode\": \"FAIRS\", \"reason\": \"asked\"}".formatted(day);
        var activity = "{\"code\": \"0190001\", \"main\": false, \"effectiveOn\": \"%s\", \"reason\": \"asked\"}".formatted(calendar.today());

        String waiting = entered(artisan, () -> add(AGENT, artisan, "amendments", mode)).path("id");
        entered(artisan, () -> step(AGENT, "/artisans/" + artisan + "/amendments/" + waiting + "/cancel", null));
        entered(artisan, () -> add(AGENT, artisan, "activities", activity));
        entered(artisan, () -> add(AGENT, artisan, "activities/0190001/close",
                "{\"effectiveOn\": \"%s\", \"reason\": \"x\"}".formatted(calendar.today())));
    }

    @Test
    void ofEverySuspensionAndStrikingOff() {
        var artisan = registered();
        var path = "/artisans/" + artisan;

        entered(artisan, () -> step(DIRECTOR, path + "/suspend", "{\"reason\": \"x\", \"onRequest\": false, \"resumesByItself\": false}"));
        entered(artisan, () -> step(DIRECTOR, path + "/resume", WHY));
        entered(artisan, () -> step(DIRECTOR, path + "/strike-off",
                "{\"kind\": \"EX_OFFICIO\", \"reason\": \"x\", \"legalBasis\": \"ordonnance 96-01\"}"));
        entered(artisan, () -> step(DIRECTOR, path + "/strike-off/withdraw", WHY));
    }

    @Test
    void ofEveryTransferOnBothSides() {
        var token = Registry.artisan("entries." + UUID.randomUUID());
        var artisan = Registry.accepted(token);

        String declined = entered(artisan, () -> add(DIRECTOR, artisan, "transfers", MOVE)).path("id");
        entered(artisan, () -> as(AGENT).get(ROOT + "/transfers/" + declined));
        entered(artisan, () -> as(AGENT_OF_TAMANRASSET).get(ROOT + "/transfers/" + declined));
        entered(artisan, () -> as(AGENT_OF_TAMANRASSET).get(ROOT + "/transfers?limit=200&state=OFFERED"));
        entered(artisan, () -> step(DIRECTOR_OF_TAMANRASSET, "/transfers/" + declined + "/decline", WHY));
        String withdrawn = entered(artisan, () -> add(DIRECTOR, artisan, "transfers", MOVE)).path("id");
        entered(artisan, () -> step(DIRECTOR, "/transfers/" + withdrawn + "/withdraw", WHY));
        String asked = add(token, artisan, "transfers", MOVE).then().statusCode(201).extract().path("id");
        entered(artisan, () -> step(DIRECTOR, "/transfers/" + asked + "/offer", null));
        entered(artisan, () -> step(DIRECTOR_OF_TAMANRASSET, "/transfers/" + asked + "/accept", null));
    }

    @Test
    void ofEveryDutyByChamberAndInsurer() {
        var artisan = registered();
        String number = Entries.read(AGENT, artisan).extract().path("registrationNumber");
        var casnos = Tokens.user("casnos").roles(Role.AGENCY_CLIENT).agency("CASNOS").sign();

        entered(artisan, () -> said(AGENT, "/artisans/" + artisan + "/duties/TAX_DECLARATION"));
        entered(artisan, () -> said(casnos, "/duties/" + number + "/SOCIAL_INSURANCE"));
    }

    @Test
    void ofEveryPairThatLooksAlikeAndOfBothPeople() {
        var person = Enrolled.named("زنداقي", "شهبندر", "Zendaqi", "Chahbender" + (char) ('a' + (int) (System.nanoTime() % 26)));
        var first = person.registered();
        var second = person.under(Registry.newNationalId()).reachedAt(Enrolled.newPhone()).registered();
        turns.all();
        var pair = "/duplicates/" + Rows.texts(database, "select id from duplicate_pair where first_artisan in (?, ?) and second_artisan in (?, ?)",
                UUID.fromString(first), UUID.fromString(second), UUID.fromString(first), UUID.fromString(second)).getFirst();
        var merge = "{\"keep\": \"" + first + "\", \"reason\": \"the same person\"}";

        both(first, second, ArtisanEntriesTest::everyPair);
        both(first, second, () -> as(AGENT).get(ROOT + pair));
        both(first, second, () -> step(DIRECTOR, pair + "/merge", merge));
        both(first, second, () -> as(AGENT).get(ROOT + "/artisans/" + first + "/merged"));
        both(first, second, () -> step(DIRECTOR, pair + "/undo", WHY));
        both(first, second, () -> step(DIRECTOR, pair + "/dismiss", WHY));
    }

    @Test
    void noneOfWhatIsRefused() {
        var artisan = registered();
        var before = entries(artisan);

        step(DIRECTOR_OF_TAMANRASSET, "/artisans/" + artisan + "/suspend", "{\"reason\": \"x\", \"onRequest\": false, \"resumesByItself\": false}")
                .then().statusCode(404);
        step(DIRECTOR, "/artisans/" + artisan + "/resume", WHY).then().statusCode(409);
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/artisans/" + artisan + "/history").then().statusCode(404);

        assertThat(entries(artisan)).isEqualTo(before);
    }

    private static String registered() {
        return Registry.accepted(Registry.artisan("entries." + UUID.randomUUID()));
    }

    private Response entered(String artisan, Look look) {
        var before = entries(artisan);
        var answer = look.go();
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        assertThat(entries(artisan)).isGreaterThan(before);
        return answer;
    }

    /// Page after page: other tests have people that look alike too.
    private static Response everyPair() {
        var page = as(AGENT).get(ROOT + "/duplicates?limit=200");
        for (String next = page.path("next"); next != null; next = page.path("next")) {
            page = as(AGENT).queryParam("cursor", next).get(ROOT + "/duplicates?limit=200");
        }
        return page;
    }

    private void both(String first, String second, Look look) {
        entered(first, () -> entered(second, look));
    }

    /// Of the person, whoever's entry of the register it was by then.
    private int entries(String artisan) {
        return Integer.parseInt(Rows.texts(database,
                "select count(*) from access_entry where person_id = (select person_id from artisan where id = ?)", UUID.fromString(artisan)).getFirst());
    }

    private static Response add(String token, String artisan, String what, String body) {
        return Entries.add(token, artisan, what, body).extract().response();
    }

    private static Response step(String token, String path, @Nullable String body) {
        var request = as(token).header("If-Match", "*");
        return (body == null ? request : request.contentType("application/json").body(body)).post(ROOT + path);
    }

    private Response said(String token, String path) {
        return as(token).header("If-Match", "*").contentType("application/json")
                .body("{\"met\": true, \"provenOn\": \"%s\"}".formatted(calendar.today())).put(ROOT + path);
    }
}
