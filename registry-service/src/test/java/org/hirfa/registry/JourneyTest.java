package org.hirfa.registry;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.registry.OtherServices.tell;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class JourneyTest {

    private static final String TITLES = "\"titles\": {\"ar\": \"نسج الزرابي\", \"fr\": \"Tissage de tapis\", \"en\": \"Carpet weaving\"}";

    @Test
    void showsEveryServicesStepsOnceAndInOrder() {
        var token = Registry.artisan("journey.whole");
        var artisan = Registry.accepted(token);
        var enrolment = UUID.randomUUID();
        var dossier = UUID.randomUUID();
        var account = Tokens.accountOf("journey.whole");

        // Delivered twice, and the newer one first.
        var passed = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            tell("hirfa.training.enrolment", "enrolment.decided.v1", enrolment.toString(), enrolled(enrolment, 4, account, "PASSED", "2030-02-01"), passed);
        }
        tell("hirfa.training.enrolment", "enrolment.decided.v1", enrolment.toString(), enrolled(enrolment, 1, account, "ACCEPTED", "2030-01-01"));
        tell("hirfa.funding.dossier", "dossier.submitted.v1", dossier.toString(), dossier(dossier, 1, artisan, "SUBMITTED", "2030-03-01", "null"));
        tell("hirfa.funding.dossier", "dossier.disbursed.v1", dossier.toString(),
                dossier(dossier, 7, artisan, "DISBURSED", "2030-04-01", "{\"amount\": 500000, \"currency\": \"DZD\"}"));
        tell("hirfa.funding.dossier", "dossier.painted.v1", dossier.toString(), "{}");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(as(token).get(ROOT + "/me/journey").<List<String>>path("items.status")).endsWith("DISBURSED"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(as(token).get(ROOT + "/me/journey").<List<String>>path("items.status")).containsExactly(
                        "DRAFT", "SUBMITTED", "UNDER_REVIEW", "ACCEPTED", "ACTIVE", "ACCEPTED", "PASSED", "SUBMITTED", "DISBURSED"));
        as(token).get(ROOT + "/me/journey").then()
                .body("items.kind", equalTo(List.of("APPLICATION", "APPLICATION", "APPLICATION", "APPLICATION", "REGISTRATION",
                        "COURSE", "COURSE", "DOSSIER", "PAYMENT")))
                .body("items[8].amount.amount", equalTo(500000)).body("items[8].text.fr", containsString("500000 DZD"))
                .body("items[8].text.ar", containsString("دفع")).body("items[6].text.en", equalTo("Passed the course “Carpet weaving”"))
                .body("items[8].on", equalTo("2030-04-01"));
        as(Registry.AGENT).get(ROOT + "/artisans/" + artisan + "/journey").then().statusCode(200).body("items.size()", equalTo(9));
    }

    @Test
    void showsWhatBecomesOfAnEntryAndOfWishesAboutTheFile() {
        var token = Registry.artisan("journey.wishes." + UUID.randomUUID());
        Registry.accepted(token);
        String wish = as(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"field\": \"SEX\", \"wanted\": {\"sex\": \"MALE\"}, \"reason\": \"a slip\"}").post(ROOT + "/me/rectifications").path("id");
        as(Registry.AGENT).header("If-Match", "*").post(ROOT + "/rectifications/" + wish + "/accept").then().statusCode(200);

        var journey = as(token).get(ROOT + "/me/journey").then().statusCode(200);
        journey.body("items.findAll { it.kind == 'REGISTRATION' }.status", equalTo(List.of("ACTIVE", "AMENDED")))
                .body("items.findAll { it.kind == 'RECTIFICATION' }.status", equalTo(List.of("OPEN", "ACCEPTED")))
                .body("items.findAll { it.kind == 'RECTIFICATION' }.text.fr", equalTo(List.of("Rectification du dossier demandée", "Dossier rectifié")));
    }

    @Test
    void isEmptyForSomebodyUnknown() {
        as(Registry.artisan("journey.nobody")).get(ROOT + "/me/journey").then().statusCode(200).body("items", empty());
    }

    private static String enrolled(UUID id, long version, UUID account, String status, String day) {
        return """
                {"enrolmentId": "%s", "version": %d, "personId": null, "account": "%s", "artisanId": null, "sessionId": "%s",
                 "programme": "P", "kind": "TECHNICAL", %s, "status": "%s", "decidedOn": "%s"}
                """.formatted(id, version, account, UUID.randomUUID(), TITLES, status, day);
    }

    private static String dossier(UUID id, long version, String artisan, String status, String day, String amount) {
        return """
                {"dossierId": "%s", "version": %d, "artisanId": "%s", "registrationNumber": "DZ00000000000", "agency": "ANADE",
                 "scheme": "ANADE-TRIANGULAR", %s, "status": "%s", "on": "%s", "amount": %s}
                """.formatted(id, version, artisan, TITLES, status, day, amount);
    }
}
