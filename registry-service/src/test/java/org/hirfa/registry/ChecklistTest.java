package org.hirfa.registry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.application;
import static org.hirfa.registry.Registry.apply;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.newNationalId;
import static org.hirfa.registry.Registry.step;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ChecklistTest {

    private static final List<String> FOR_A_HOME = List.of("BIRTH", "FEE_RECEIPT", "NATIONAL_ID", "PHOTO", "QUALIFICATION", "REQUEST", "RESIDENCE");

    @Inject
    SettableClock clock;

    @AfterEach
    void setRight() {
        clock.reset();
    }

    @Test
    void listsWhatTheFormAndModeAskForInThreeLanguages() {
        var token = Registry.artisan("checklist.lists");
        String atHome = apply(token, application(newNationalId())).path("id");
        String settled = apply(Registry.artisan("checklist.settled"), application(newNationalId()).replace("AT_HOME", "SETTLED")).path("id");

        as(token).get(ROOT + "/applications/" + atHome + "/checklist").then().statusCode(200).body("items.kind", equalTo(FOR_A_HOME))
                .body("items.state", not(hasItem("HELD")))
                .body("items.find { it.kind == 'RESIDENCE' }.names.fr", equalTo("Certificat de résidence"))
                .body("items.find { it.kind == 'RESIDENCE' }.names.ar", equalTo("شهادة الإقامة"))
                .body("items.find { it.kind == 'RESIDENCE' }.names.en", equalTo("Residence certificate"))
                .body("items.find { it.kind == 'RESIDENCE' }.shelfLifeDays", equalTo(180));
        as(Registry.artisan("checklist.settled")).get(ROOT + "/applications/" + settled + "/checklist").then()
                .body("items.kind", hasItem("PREMISES"));
    }

    @ParameterizedTest
    @CsvSource({"0, HELD", "180, HELD", "181, OUT_OF_DATE"})
    void countsAPapersShelfLifeFromTheDayThatItBears(int age, String state) {
        var token = Registry.artisan("checklist.shelf." + age);
        String id = apply(token, application(newNationalId())).path("id");
        attach(token, id, "RESIDENCE", today().minusDays(age));

        as(token).get(ROOT + "/applications/" + id + "/checklist").then()
                .body("items.find { it.kind == 'RESIDENCE' }.state", equalTo(state))
                .body("items.find { it.kind == 'RESIDENCE' }.held", hasSize(1));
    }

    /// The chamber's taking its time costs the applicant nothing.
    @Test
    void whatWasGoodWhenItCameStaysGood() {
        var token = Registry.artisan("checklist.slow");
        String id = apply(token, application(newNationalId())).path("id");
        attach(token, id, "RESIDENCE", today().minusDays(170));
        clock.advance(Duration.ofDays(10));
        as(token).get(ROOT + "/applications/" + id + "/checklist").then().body("items.find { it.kind == 'RESIDENCE' }.state", equalTo("HELD"));
        step(token, id, "submit", null).statusCode(200);
        clock.advance(Duration.ofDays(30));

        as(token).get(ROOT + "/applications/" + id + "/checklist").then().body("items.find { it.kind == 'RESIDENCE' }.state", equalTo("HELD"));
    }

    @Test
    void aDraftThatWaitsTooLongNeedsAFreshPaper() {
        var token = Registry.artisan("checklist.stale");
        String id = apply(token, application(newNationalId())).path("id");
        attach(token, id, "RESIDENCE", today().minusDays(170));
        clock.advance(Duration.ofDays(11));

        as(token).get(ROOT + "/applications/" + id + "/checklist").then()
                .body("items.find { it.kind == 'RESIDENCE' }.state", equalTo("OUT_OF_DATE"));
    }

    @Test
    void acceptsOnACompleteFile() {
        var token = Registry.artisan("checklist.complete");
        var id = underReview(token);
        for (var kind : FOR_A_HOME) {
            attach(token, id, kind, today());
        }

        step(Registry.DIRECTOR, id, "accept", "{}").statusCode(200).body("status", equalTo("ACCEPTED"))
                .body("history.action", not(hasItem("PAPER_WAIVED")));
    }

    @Test
    void namesWhatIsLackingAndChangesNothing() {
        var token = Registry.artisan("checklist.lacking");
        var id = underReview(token);
        attach(token, id, "QUALIFICATION", today());
        attach(token, id, "RESIDENCE", today().minusDays(400));

        step(Registry.DIRECTOR, id, "accept", "{}").statusCode(409).body("type", equalTo("/problems/checklist-incomplete"))
                .body("detail", containsString("BIRTH")).body("detail", containsString("RESIDENCE"))
                .body("detail", not(containsString("PREMISES")));
        as(Registry.DIRECTOR).header("If-Match", "*").post(ROOT + "/applications/{id}/accept", id).then().statusCode(409)
                .body("type", equalTo("/problems/checklist-incomplete"));

        as(token).get(ROOT + "/applications/" + id).then().body("status", equalTo("UNDER_REVIEW")).body("artisanId", equalTo(null))
                .body("history.action", not(hasItem("PAPER_WAIVED")));
    }

    @Test
    void aWaiverIsKeptWithItsReason() {
        var token = Registry.artisan("checklist.waived");
        var id = underReview(token);
        for (var kind : FOR_A_HOME) {
            if (!kind.equals("BIRTH")) {
                attach(token, id, kind, today());
            }
        }

        step(Registry.DIRECTOR, id, "accept", "{\"waivers\": [{\"kind\": \"BIRTH\", \"reason\": \"in the family book\"}, {\"kind\": \"PHOTO\", \"reason\": \"x\"}]}")
                .statusCode(200).body("history.findAll { it.action == 'PAPER_WAIVED' }.note", equalTo(List.of("BIRTH: in the family book")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"kind\": \"QUALIFICATION\", \"reason\": \"x\"}|/waivers/0/kind|not-waivable",
        "{\"kind\": \"TAX_CLEARANCE\", \"reason\": \"x\"}|/waivers/0/kind|unknown-value",
        "{\"kind\": \"BIRTH\\u0000\", \"reason\": \"x\"}|/waivers/0/kind|wrong-shape",
        "{\"kind\": \"BIRTH\", \"reason\": \" \"}|/waivers/0/reason|required",
        "{\"kind\": \"BIRTH\", \"reason\": \"a\\u202eb\"}|/waivers/0/reason|wrong-shape",
        "{\"kind\": \"BIRTH\", \"reason\": \"x\"}, {\"kind\": \"BIRTH\", \"reason\": \"y\"}|/waivers/1/kind|repeated",
        "null|/waivers/0|required"})
    void refusesAWaiverThatCannotBe(String waivers, String pointer, String code) {
        var id = underReview(Registry.artisan("checklist.waiver" + waivers.hashCode()));

        step(Registry.DIRECTOR, id, "accept", "{\"waivers\": [" + waivers + "]}").statusCode(400).body("errors.pointer", hasItems(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @Test
    void isTheBusinessOfTheApplicantAndTheChamber() {
        var token = Registry.artisan("checklist.scope");
        var id = underReview(token);

        for (var route : List.of("checklist", "clock")) {
            as(Registry.AGENT).get(ROOT + "/applications/" + id + "/" + route).then().statusCode(200);
            as(Registry.SUPERVISOR).get(ROOT + "/applications/" + id + "/" + route).then().statusCode(200);
            as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/applications/" + id + "/" + route).then().statusCode(404);
            as(Registry.artisan("checklist.stranger")).get(ROOT + "/applications/" + id + "/" + route).then().statusCode(404);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Africa/Algiers"));
    }

    private static String underReview(String token) {
        return Registry.underReview(token, application(newNationalId(), "48-relizane", "0590001", "DIPLOMA"));
    }

    private static void attach(String token, String application, String kind, LocalDate issuedOn) {
        as(token).contentType("application/octet-stream").body(Papers.PDF).put(ROOT + "/applications/{id}/documents/{document}?kind={kind}&issuedOn={day}",
                application, UUID.randomUUID(), kind, issuedOn.toString()).then().statusCode(201);
    }
}
