package org.hirfa.registry;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.AGENT_OF_TAMANRASSET;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ConcernTest {

    static final String ANADE = Tokens.user("officer.anade").roles(Role.AGENCY_OFFICER).agency("ANADE").sign();
    static final String ANGEM = Tokens.user("officer.angem").roles(Role.AGENCY_OFFICER).agency("ANGEM").sign();

    @Inject
    LegalCalendar calendar;
    @Inject
    AgroalDataSource database;

    @Test
    void isRaisedRoutedAnsweredAndClosed() {
        var token = artisan("concern.path");
        var concern = raised(token, "RAW_MATERIALS");
        as(token).get(ROOT + "/concerns/{id}", concern).then().statusCode(200).body("status", equalTo("ROUTED"))
                .body("office", equalTo("CHAMBER")).body("answerDueOn", equalTo(calendar.today().plusDays(30).toString()))
                .body("wilaya", equalTo("48")).body("craft", equalTo("0590001")).body("stages.status", equalTo(List.of("RAISED", "ROUTED")));

        step(AGENT, concern, "answer", words()).statusCode(204);
        as(token).get(ROOT + "/concerns/{id}", concern).then().body("status", equalTo("ANSWERED")).body("answerDueOn", nullValue())
                .body("daysToAnswer", equalTo(0.0f)).body("stages[2].note", equalTo("نص")).body("stages[2].by", equalTo("agent.relizane"));
        step(token, concern, "reopen", words()).statusCode(204);
        step(AGENT, concern, "answer", words()).statusCode(204);
        step(token, concern, "close", null).statusCode(204);

        step(token, concern, "reopen", words()).statusCode(409).body("type", containsString("concern-state"))
                .body("detail", containsString("CLOSED"));
        step(AGENT, concern, "answer", words()).statusCode(409).body("detail", containsString("CLOSED"));
    }

    @Test
    void anOfficeReadsOnlyWhatIsItsBusiness() {
        var token = artisan("concern.agency");
        var concern = raised(token, "LOAN_ANADE");

        as(ANADE).get(ROOT + "/concerns/{id}", concern).then().statusCode(200).body("from.names.latin.lastName", equalTo("Benyoucef"));
        as(ANGEM).get(ROOT + "/concerns/{id}", concern).then().statusCode(404);
        as(AGENT).get(ROOT + "/concerns/{id}", concern).then().statusCode(404);
        as(AGENT_OF_TAMANRASSET).get(ROOT + "/concerns/{id}", concern).then().statusCode(404);
        as(artisan("concern.other")).get(ROOT + "/concerns/{id}", concern).then().statusCode(404);
        as(SUPERVISOR).get(ROOT + "/concerns/{id}", concern).then().statusCode(200);
        step(ANGEM, concern, "answer", words()).statusCode(404);
        step(AGENT, concern, "reroute", reroute("CHAMBER", null)).statusCode(404);
        step(SUPERVISOR, concern, "answer", words()).statusCode(409).body("type", containsString("concern-elsewhere"))
                .body("detail", containsString("AGENCY"));
        step(artisan("concern.other2"), concern, "withdraw", null).statusCode(404);
        as(token).get(ROOT + "/me/accesses").then().body("items.what", hasItem("concern")).body("items.by", not(hasItem("ANGEM")));
        as(ANADE).get(ROOT + "/concerns").then().body("items.id", hasItem(concern)).body("items[0].text", nullValue());
        as(ANGEM).get(ROOT + "/concerns").then().body("items.id", not(hasItem(concern)));
    }

    @Test
    void isBroughtToAnotherOfficeWithAReason() {
        var concern = raised(artisan("concern.reroute"), "PREMISES");
        step(AGENT, concern, "reroute", reroute("AGENCY", null)).statusCode(400).body("errors[0].pointer", equalTo("/agency"));
        step(AGENT, concern, "reroute", reroute("AGENCY", "NOBODY")).statusCode(400);
        step(AGENT, concern, "reroute", reroute("CHAMBER", null)).statusCode(400);

        step(AGENT, concern, "reroute", reroute("AGENCY", "ANGEM")).statusCode(204);

        as(ANGEM).get(ROOT + "/concerns/{id}", concern).then().statusCode(200).body("status", equalTo("ROUTED"))
                .body("stages[2].note", equalTo("not ours"));
        as(AGENT).get(ROOT + "/concerns/{id}", concern).then().statusCode(200);
        step(AGENT, concern, "answer", words()).statusCode(409).body("type", containsString("concern-elsewhere"));
        step(SUPERVISOR, concern, "reroute", reroute("NATIONAL_CHAMBER", null)).statusCode(204);
        as(ANGEM).get(ROOT + "/concerns/{id}", concern).then().statusCode(404);
        step(SUPERVISOR, concern, "answer", words()).statusCode(204);
    }

    @Test
    void isTakenBackOnlyWhileNobodyHasAnswered() {
        var token = artisan("concern.withdraw");
        var first = raised(token, "PREMISES");
        step(token, first, "withdraw", null).statusCode(204);
        step(AGENT, first, "answer", words()).statusCode(409).body("detail", containsString("WITHDRAWN"));

        var second = raised(token, "PREMISES");
        step(AGENT, second, "answer", words()).statusCode(204);
        step(token, second, "withdraw", null).statusCode(409).body("detail", containsString("ANSWERED"));
    }

    @Test
    void whoIsNotSatisfiedGoesHigherAndNoFurther() {
        var token = artisan("concern.escalate");
        var concern = raised(token, "FAIRS");
        step(token, concern, "escalate", words()).statusCode(409);
        step(AGENT, concern, "answer", words()).statusCode(204);

        step(token, concern, "escalate", words()).statusCode(204);

        as(token).get(ROOT + "/concerns/{id}", concern).then().body("status", equalTo("ESCALATED"))
                .body("office", equalTo("NATIONAL_CHAMBER")).body("escalations", equalTo(1));
        step(AGENT, concern, "answer", words()).statusCode(409);
        step(SUPERVISOR, concern, "answer", words()).statusCode(204);
        step(token, concern, "escalate", words()).statusCode(409).body("type", containsString("concern-at-the-top"));
    }

    @Test
    void anAssociationSpeaksAndNamesNobody() {
        var code = Bodies.approved();
        var concern = raised(Bodies.officer(code), "TAX");

        as(SUPERVISOR).get(ROOT + "/concerns/{id}", concern).then().statusCode(200).body("from.organisation", equalTo(code))
                .body("from.names", nullValue()).body("office", equalTo("NATIONAL_CHAMBER"));
        as(Bodies.officer(Bodies.approved())).get(ROOT + "/concerns/{id}", concern).then().statusCode(404);
        as(Bodies.officer(code)).get(ROOT + "/concerns").then().body("items.id", equalTo(List.of(concern)));
        as(AGENT).get(ROOT + "/concerns/{id}", concern).then().statusCode(404);
        raise(Tokens.user("officer.none").roles(Role.ASSOCIATION_OFFICER).organisation("NOWHERE-1").sign(), body("TAX")).then().statusCode(404);
    }

    @Test
    void refusesWhatIsNoConcern() {
        var token = artisan("concern.bad");
        raise(token, body("WEATHER")).then().statusCode(400).body("errors.pointer", hasItem("/category"));
        raise(token, body("TAX").replace("نص", "a\u202eb")).then().statusCode(400);
        raise(token, body("TAX").replace("نص", " ")).then().statusCode(400);
        raise(token, body("TAX").replace("نص", "x".repeat(4001))).then().statusCode(400);
        raise(token, body("TAX").replace("}", ", \"craft\": \"9999999\", \"commune\": \"99-x\"}")).then().statusCode(400)
                .body("errors.pointer", hasItems("/craft", "/commune"));
        raise(token, body("TAX").replace("}", ", \"person\": \"x\"}")).then().statusCode(400);
        raise(Registry.artisan("concern.nofile"), body("TAX")).then().statusCode(409).body("type", containsString("concern-without-file"));
        raise(AGENT, body("TAX")).then().statusCode(403);
        as(token).queryParam("status", "LOST").get(ROOT + "/concerns").then().statusCode(400);
        as(token).post(ROOT + "/concerns/{id}/withdraw", raised(token, "TAX")).then().statusCode(428);
    }

    @Test
    void ofAnAnswerAndAWithdrawalAtOnceOneHolds() throws Exception {
        var token = artisan("concern.race");
        var concern = raised(token, "PREMISES");

        var answers = AtOnce.times(4, n -> (n % 2 == 0 ? step(AGENT, concern, "answer", words()) : step(token, concern, "withdraw", null))
                .extract().statusCode());

        assertThat(answers).containsOnlyOnce(204).filteredOn(status -> status != 204).hasSize(3).containsOnly(409);
        as(token).get(ROOT + "/concerns/{id}", concern).then().body("stages", org.hamcrest.Matchers.hasSize(3));
    }

    @Test
    void attachmentsAreOfTheRaiserAndTheOfficeAlone() {
        var token = artisan("concern.papers");
        var concern = raised(token, "PREMISES");
        var document = UUID.randomUUID();

        attach(token, concern, document, "ATTACHMENT").then().statusCode(201);
        attach(token, concern, UUID.randomUUID(), "PHOTO").then().statusCode(400);
        attach(artisan("concern.papers2"), concern, UUID.randomUUID(), "ATTACHMENT").then().statusCode(404);
        as(AGENT).get(ROOT + "/concerns/{id}/documents/{document}", concern, document).then().statusCode(200);
        as(ANADE).get(ROOT + "/concerns/{id}/documents/{document}", concern, document).then().statusCode(404);
        step(token, concern, "withdraw", null).statusCode(204);
        attach(token, concern, UUID.randomUUID(), "ATTACHMENT").then().statusCode(409);
    }

    @Test
    void figuresShowNoSmallCell() {
        var token = artisan("concern.figures");
        for (var i = 0; i < 5; i++) {
            step(AGENT, raised(token, "OTHER"), "answer", words()).statusCode(204);
        }
        step(SUPERVISOR, raised(token, "SOCIAL_INSURANCE"), "answer", words()).statusCode(204);
        var day = calendar.today().toString();
        var first = calendar.today().withDayOfMonth(1).toString();
        var last = lastOfMonth();

        var publicly = given().queryParam("from", first).queryParam("to", last).queryParam("by", "category")
                .get(ROOT + "/statistics/concerns").then().statusCode(200);
        publicly.body("items.find { it.part == 'OTHER' }.concerns", equalTo(5)).body("items.find { it.part == 'OTHER' }.answered", equalTo(5))
                .body("items.find { it.part == 'OTHER' }.medianDays", equalTo(0.0f))
                .body("items.find { it.part == 'OTHER' }.escalatedShare", equalTo(0.0f))
                .body("items.find { it.part == 'SOCIAL_INSURANCE' }.concerns", nullValue())
                .body("items.find { it.part == 'SOCIAL_INSURANCE' }.suppressed", equalTo(true));
        as(SUPERVISOR).queryParam("from", day).queryParam("to", day).queryParam("by", "category").get(ROOT + "/statistics/concerns").then()
                .body("items.find { it.part == 'SOCIAL_INSURANCE' }.concerns", equalTo(1));
        given().queryParam("from", first).queryParam("to", last).queryParam("by", "level").get(ROOT + "/statistics/concerns").then()
                .body("items.part", hasItem("CHAMBER"));
        given().queryParam("from", first).queryParam("to", last).queryParam("by", "chamber").get(ROOT + "/statistics/concerns").then()
                .body("items.part", hasItem("CAM-48"));
        given().queryParam("from", first).queryParam("to", last).queryParam("by", "name").get(ROOT + "/statistics/concerns").then().statusCode(400);
        given().queryParam("from", first).queryParam("to", first).get(ROOT + "/statistics/concerns").then().statusCode(400)
                .body("errors[0].pointer", containsString("to"));
        given().queryParam("from", day).get(ROOT + "/statistics/concerns").then().statusCode(400);
    }

    @Test
    void whatEverybodySeesIsRoundedSoThatNoDifferenceTellsOfOne() {
        var token = artisan("concern.rounded");
        var exact = 0;
        while (exact < 6 || exact % 5 != 1) {
            step(AGENT, raised(token, "TRAINING"), "answer", words()).statusCode(204);
            exact = counted(as(SUPERVISOR), "concerns").intValue();
        }

        assertThat(counted(given(), "concerns").intValue()).isEqualTo(exact - 1);
        assertThat(counted(given(), "answered").intValue()).isEqualTo(exact - 1);
        assertThat(counted(given(), "medianDays").doubleValue() % 1).isZero();
        raised(token, "TRAINING");
        assertThat(counted(given(), "concerns").intValue()).isEqualTo(exact - 1);
        assertThat(counted(as(SUPERVISOR), "concerns").intValue()).isEqualTo(exact + 1);
    }

    private String lastOfMonth() {
        return calendar.today().with(java.time.temporal.TemporalAdjusters.lastDayOfMonth()).toString();
    }

    private Number counted(io.restassured.specification.RequestSpecification reader, String figure) {
        return reader.queryParam("from", calendar.today().withDayOfMonth(1).toString()).queryParam("to", lastOfMonth()).queryParam("by", "category")
                .get(ROOT + "/statistics/concerns").then().statusCode(200).extract()
                .path("items.find { it.part == 'TRAINING' }." + figure);
    }

    @Test
    void theTextGoesIntoNoListAndNoEvent() throws Exception {
        var concern = raised(artisan("concern.silent"), "PREMISES");

        as(AGENT).queryParam("limit", 200).get(ROOT + "/concerns").then().body(not(containsString("نص")));
        assertThat(Events.of(database, UUID.fromString(concern))).isEmpty();
    }

    static String artisan(String name) {
        var token = Registry.artisan(name);
        Registry.accepted(token);
        return token;
    }

    static String raised(String token, String category) {
        return raise(token, body(category)).then().statusCode(201).extract().path("id");
    }

    static String body(String category) {
        return "{\"category\": \"%s\", \"text\": \"نص\"}".formatted(category);
    }

    static Response raise(String token, String body) {
        return as(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body(body)
                .post(ROOT + "/concerns");
    }

    static String words() {
        return "{\"text\": \"نص\"}";
    }

    private static String reroute(String office, @org.jspecify.annotations.Nullable String agency) {
        return "{\"office\": \"%s\", \"reason\": \"not ours\"%s}".formatted(office, agency == null ? "" : ", \"agency\": \"" + agency + "\"");
    }

    static ValidatableResponse step(String token, String concern, String step, @org.jspecify.annotations.Nullable String body) {
        var request = as(token).header("If-Match", "*");
        if (body != null) {
            request = request.contentType("application/json").body(body);
        }
        return request.post(ROOT + "/concerns/{id}/" + step, concern).then();
    }

    private static Response attach(String token, String concern, UUID document, String kind) {
        return as(token).contentType("application/octet-stream").body(Papers.PDF)
                .put(ROOT + "/concerns/{id}/documents/{document}?kind={kind}", concern, document, kind);
    }
}
