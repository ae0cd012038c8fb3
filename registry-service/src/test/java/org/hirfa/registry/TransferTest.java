package org.hirfa.registry;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.AGENT_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.DIRECTOR_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class TransferTest {

    private static final String ORDER = """
            {"commune": "11-tamanrasset", "addressLine": "شارع أول نوفمبر 7", "zone": "URBAN", "reason": "moves south"}""";
    private static final String WHY = "{\"reason\": \"changed my mind\"}";

    @Inject
    AgroalDataSource database;

    private String token = "";
    private String artisan = "";

    @BeforeEach
    void anArtisan() {
        token = Registry.artisan("transferred" + UUID.randomUUID());
        artisan = Registry.accepted(token);
    }

    private static ValidatableResponse step(String token, String transfer, String step, String body) {
        return as(token).header("If-Match", "*").contentType("application/json").body(body)
                .post(ROOT + "/transfers/{id}/" + step, transfer).then();
    }

    private String offered() {
        return Entries.add(DIRECTOR, artisan, "transfers", ORDER).statusCode(201).body("state", equalTo("OFFERED")).extract().path("id");
    }

    @Test
    void theFilePassesToTheOtherChamberWithItsNumberAndCard() {
        String number = Entries.read(token, artisan).extract().path("registrationNumber");
        String card = as(token).get(ROOT + "/artisans/" + artisan + "/cards").path("items[0].id");
        var transfer = offered();

        Entries.read(AGENT_OF_TAMANRASSET, artisan).statusCode(404);
        step(DIRECTOR_OF_TAMANRASSET, transfer, "accept", "").statusCode(200).body("state", equalTo("ACCEPTED"));

        Entries.read(AGENT_OF_TAMANRASSET, artisan).statusCode(200).body("wilaya", equalTo("11")).body("commune", equalTo("11-tamanrasset"))
                .body("chamber", equalTo("CAM-11")).body("registrationNumber", equalTo(number)).body("status", equalTo("ACTIVE"));
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/cards/" + card).then().statusCode(200);
        for (var path : List.of("", "/history", "/amendments", "/suspensions", "/strike-off", "/transfers", "/cards", "/journey", "/documents",
                "?asOf=2026-01-01")) {
            as(AGENT).get(ROOT + "/artisans/" + artisan + path).then().statusCode(404);
        }
        as(AGENT).get(ROOT + "/cards/" + card).then().statusCode(404);
        Entries.step(DIRECTOR, artisan, "suspend", "{\"reason\": \"x\", \"onRequest\": false, \"resumesByItself\": false}").statusCode(404);
        as(AGENT).get(ROOT + "/transfers/" + transfer).then().statusCode(200).body("artisan", nullValue());
        var told = Events.of(database, UUID.fromString(artisan)).getLast();
        assertThat(told.type()).isEqualTo("artisan.transferred.v1");
        EventContract.assertValid("artisan.transferred.v1", told.payload());
        assertThat(told.payload()).contains("CAM-11").doesNotContain("شارع");
        assertThat(Entries.changes(artisan)).containsExactly("REGISTERED", "TRANSFERRED");
    }

    /// The way into the register goes with the entry, papers and all; a chamber keeps nothing of a file that it gave up.
    @Test
    void theApplicationGoesWithTheEntry() {
        token = Registry.artisan("transferred" + UUID.randomUUID());
        var application = Registry.underReview(token, Registry.application(Registry.newNationalId(), "48-relizane", "0590001", "DIPLOMA"));
        var paper = UUID.randomUUID();
        Registry.attach(token, application, paper, "QUALIFICATION", Papers.PDF).then().statusCode(201);
        artisan = Registry.step(DIRECTOR, application, "accept", null).statusCode(200).extract().path("artisanId");
        as(AGENT).get(ROOT + "/applications/{id}/documents/{paper}", application, paper).then().statusCode(200);
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/applications/{id}", application).then().statusCode(404);
        var transfer = offered();
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/applications/{id}", application).then().statusCode(404);

        step(DIRECTOR_OF_TAMANRASSET, transfer, "accept", "").statusCode(200);

        for (var path : List.of("", "/documents/" + paper, "/checklist", "/clock", "/receipt.pdf")) {
            as(DIRECTOR).get(ROOT + "/applications/" + application + path).then().statusCode(404);
            as(AGENT_OF_TAMANRASSET).get(ROOT + "/applications/" + application + path).then().statusCode(200);
        }
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/applications/{id}", application).then().body("status", equalTo("ACCEPTED"))
                .body("wilaya", equalTo("11")).body("chamber", equalTo("CAM-11")).body("artisanId", equalTo(artisan));
        as(token).get(ROOT + "/applications/{id}", application).then().statusCode(200).body("history.last().action", equalTo("RELOCATED"))
                .body("history.last().note", equalTo("moves south"));
        var told = Events.of(database, UUID.fromString(application)).getLast();
        assertThat(told.type()).isEqualTo("application.changed.v1");
        EventContract.assertValid("application.changed.v1", told.payload());
        assertThat(told.payload()).contains("CAM-11");
    }

    @Test
    void whoeverIsOfferedAFileSeesWhatIsNeededToDecideAndLeavesAnEntry() {
        var transfer = offered();

        var seen = as(AGENT_OF_TAMANRASSET).get(ROOT + "/transfers/" + transfer).then().statusCode(200)
                .body("artisan.mainActivity", equalTo("0590001")).body("artisan.registrationNumber", notNullValue())
                .body("artisan.status", equalTo("ACTIVE")).extract().asString();
        assertThat(seen).doesNotContain("nationalId", "phone", "birth", "شارع", "حي النصر");
        as(token).get(ROOT + "/me/accesses").then().body("items.what", hasItem("transfer")).body("items.organisation", hasItem("CAM-11"));
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/transfers?limit=200&state=OFFERED").then().body("items.id", hasItem(transfer));
        as(AGENT).get(ROOT + "/transfers?limit=200&direction=OUTGOING").then().body("items.id", hasItem(transfer));
        as(AGENT).get(ROOT + "/transfers?limit=200").then().body("items.id", not(hasItem(transfer)));
        as(Registry.artisan("transfer.other")).get(ROOT + "/transfers/" + transfer).then().statusCode(404);

        step(DIRECTOR_OF_TAMANRASSET, transfer, "decline", WHY).statusCode(200).body("state", equalTo("DECLINED"));
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/transfers/" + transfer).then().statusCode(200).body("artisan", nullValue());
    }

    @Test
    void whatTheArtisanAsksForIsNotTheOtherChambersBusinessUntilItIsOffered() {
        String transfer = Entries.add(token, artisan, "transfers", ORDER).statusCode(201).body("state", equalTo("ASKED")).extract().path("id");

        as(AGENT_OF_TAMANRASSET).get(ROOT + "/transfers/" + transfer).then().statusCode(404);
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/transfers?limit=200").then().body("items.id", not(hasItem(transfer)));
        step(DIRECTOR_OF_TAMANRASSET, transfer, "accept", "").statusCode(404);
        step(DIRECTOR_OF_TAMANRASSET, transfer, "offer", "").statusCode(404);
        step(AGENT, transfer, "offer", "").statusCode(403);
        step(DIRECTOR, transfer, "offer", "").statusCode(200).body("state", equalTo("OFFERED"));
        step(token, transfer, "withdraw", WHY).statusCode(409).body("type", equalTo("/problems/transfer-state"));
        step(DIRECTOR, transfer, "decline", WHY).statusCode(404);
        step(DIRECTOR, transfer, "accept", "").statusCode(404);
        step(DIRECTOR_OF_TAMANRASSET, transfer, "accept", "").statusCode(200);
        step(DIRECTOR_OF_TAMANRASSET, transfer, "accept", "").statusCode(409).body("detail", containsString("ACCEPTED"));
    }

    @Test
    void onlyOneIsOpenAtATime() throws Exception {
        var statuses = AtOnce.times(3, _ -> Entries.add(DIRECTOR, artisan, "transfers", ORDER).extract().statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
        Entries.add(token, artisan, "transfers", ORDER).statusCode(409).body("type", equalTo("/problems/transfer-open"));

        String open = as(AGENT).get(ROOT + "/artisans/{id}/transfers", artisan).path("items[0].id");
        step(DIRECTOR, open, "withdraw", WHY).statusCode(200);
        Entries.add(token, artisan, "transfers", ORDER).statusCode(201);
    }

    @Test
    void ofAcceptingAndWithdrawingAtTheSameMomentOneWins() throws Exception {
        for (var i = 0; i < 3; i++) {
            token = Registry.artisan("transfer.race" + UUID.randomUUID());
            artisan = Registry.accepted(token);
            var transfer = offered();
            var statuses = AtOnce.times(2, n -> n == 0 ? step(DIRECTOR_OF_TAMANRASSET, transfer, "accept", "").extract().statusCode()
                    : step(DIRECTOR, transfer, "withdraw", WHY).extract().statusCode());
            var accepted = statuses.get(0) == 200;
            // The sender who comes too late has no access any more, and so cannot be told more than that.
            assertThat(statuses).isEqualTo(accepted ? List.of(200, 404) : List.of(409, 200));
            as(Registry.SUPERVISOR).get(ROOT + "/artisans/" + artisan).then().body("chamber", equalTo(accepted ? "CAM-11" : "CAM-48"));
            as(Registry.SUPERVISOR).get(ROOT + "/transfers/" + transfer).then().body("state", equalTo(accepted ? "ACCEPTED" : "WITHDRAWN"));
        }
    }

    @Test
    void itLapsesWhenTheArtisanLeaves() {
        var transfer = offered();
        Entries.attach(AGENT, artisan, "DEATH_CERTIFICATE", "").statusCode(201);
        Entries.step(DIRECTOR, artisan, "strike-off", "{\"kind\": \"DEATH\", \"reason\": \"x\", \"diedOn\": \"%s\"}"
                .formatted(Entries.read(token, artisan).extract().<String>path("registeredOn"))).statusCode(200);

        as(AGENT).get(ROOT + "/transfers/" + transfer).then().body("state", equalTo("LAPSED"));
        step(DIRECTOR_OF_TAMANRASSET, transfer, "accept", "").statusCode(409).body("detail", containsString("LAPSED"));
        Entries.add(DIRECTOR, artisan, "transfers", ORDER).statusCode(409).body("type", equalTo("/problems/artisan-state"));
    }

    @Test
    void badOrdersAndStrangersChangeNothing() {
        Entries.add(DIRECTOR, artisan, "transfers", ORDER.replace("11-tamanrasset", "48-relizane")).statusCode(409)
                .body("type", equalTo("/problems/same-chamber"));
        Entries.add(DIRECTOR, artisan, "transfers", ORDER.replace("11-tamanrasset", "11-atlantis")).statusCode(400);
        Entries.add(DIRECTOR, artisan, "transfers", ORDER.replace("moves", "\u202Emoves")).statusCode(400);
        Entries.add(DIRECTOR_OF_TAMANRASSET, artisan, "transfers", ORDER).statusCode(404);
        Entries.add(Registry.SUPERVISOR, artisan, "transfers", ORDER).statusCode(403);
        Entries.add(Registry.artisan("transfer.stranger"), artisan, "transfers", ORDER).statusCode(404);
        as(AGENT).get(ROOT + "/transfers?direction=SIDEWAYS").then().statusCode(400);
        as(AGENT).get(ROOT + "/transfers?state=LOST").then().statusCode(400);
        as(DIRECTOR).get(ROOT + "/transfers/" + UUID.randomUUID()).then().statusCode(404);
        var transfer = offered();
        as(DIRECTOR_OF_TAMANRASSET).post(ROOT + "/transfers/{id}/accept", transfer).then().statusCode(428);
        as(DIRECTOR_OF_TAMANRASSET).header("If-Match", "\"99\"").post(ROOT + "/transfers/{id}/accept", transfer).then().statusCode(412);
        Entries.read(AGENT, artisan).body("chamber", equalTo("CAM-48"));
    }
}
