package org.hirfa.acceptance;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.hirfa.platform.demo.Answer;
import org.hirfa.platform.demo.ChamberCounter;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Paper;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What is wrong is refused in words, and changes nothing.
@ExtendWith(WholePlatform.class)
class BadInputIT {

    private static final String APPLICATIONS = "/api/registry/v1/applications";
    private static final String SESSIONS = "/api/training/v1/sessions";
    private static final String DOSSIERS = "/api/funding/v1/dossiers";

    @ParameterizedTest
    @CsvSource({"director.relizane, " + APPLICATIONS, "trainer.relizane, " + SESSIONS, "artisan.relizane, " + DOSSIERS})
    void malformedJsonIsRefusedByEachService(String login, String path, Gateway gateway) {
        var answer = post(gateway, Visitor.person(login, login), path, "{\"form\": ");

        refused(answer, 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource({"director.relizane, " + APPLICATIONS, "trainer.relizane, " + SESSIONS, "artisan.relizane, " + DOSSIERS})
    void unknownFieldIsNamed(String login, String path, Gateway gateway) {
        var answer = post(gateway, Visitor.person(login, login), path, "{\"nobodyKnowsThis\": 1}");

        refused(answer, 400, "invalid-input");
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).anyMatch(pointer -> pointer.contains("nobodyKnowsThis"));
    }

    @Test
    void wrongTypeIsNamedAndNotRepeated(Gateway gateway, Accounts accounts) {
        var order = new HashMap<>(accounts.walkIn("weaver").application());
        order.put("otherActivities", "this-is-no-list");
        var answer = gateway.create(Visitor.AGENT, APPLICATIONS, key(), order);

        refused(answer, 400, "invalid-input");
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains("/otherActivities");
        assertThat(answer.text()).doesNotContain("this-is-no-list", "java", "Exception");
    }

    @Test
    void everyWrongFieldOfAPersonIsNamedAtOnce(Gateway gateway, Accounts accounts) {
        var person = new HashMap<String, Object>();
        new HashMap<>((Map<?, ?>) accounts.walkIn("weaver").application().get("person")).forEach((name, value) -> person.put("" + name, value));
        person.put("nationalId", "12");
        person.put("birthDate", "2999-01-01");
        person.put("phone", "not a phone");
        var order = new HashMap<>(accounts.walkIn("weaver").application());
        order.put("person", person);
        var answer = gateway.create(Visitor.AGENT, APPLICATIONS, key(), order);

        refused(answer, 400, "invalid-input");
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .contains("/person/nationalId", "/person/birthDate", "/person/phone");
        assertThat(answer.text()).doesNotContain("not a phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/registry/v1/wilayas?colour=red", "/api/training/v1/sessions?status=PERHAPS",
            "/api/training/v1/sessions?limit=0", "/api/funding/v1/schemes?x=1", "/api/registry/v1/nomenclature/activities?cursor=%21%21"})
    void filterNeverFailsOpen(String path, Gateway gateway) {
        var answer = gateway.get(Visitor.ANYBODY, path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isIn("unknown-parameter", "invalid-input");
    }

    @Test
    void oversizeBodyIsRefused(Gateway gateway) {
        var answer = post(gateway, Visitor.TRAINER, SESSIONS, "{\"venue\": \"" + "x".repeat(2_000_000) + "\"}");

        refused(answer, 413, "too-large");
    }

    @Test
    void paperIsJudgedByItsBytesAndBounded(Gateway gateway, Accounts accounts) {
        var application = new ChamberCounter(gateway, Visitor.AGENT, Visitor.DIRECTOR).draft(accounts.walkIn("weaver"));
        var address = application + "/documents/" + UUID.randomUUID() + "?kind=REQUEST";

        var script = gateway.put(Visitor.AGENT, address, "application/pdf", "#!/bin/sh".getBytes(StandardCharsets.US_ASCII));
        var large = gateway.put(Visitor.AGENT, address, "application/pdf",
                Paper.saying("x".repeat(12_000_000)));

        assertThat(script.status()).isIn(400, 415, 422);
        assertThat(script.problem()).isNotEmpty();
        refused(large, 413, "too-large");
        assertThat(gateway.get(Visitor.AGENT, application + "/documents").items()).isEmpty();
    }

    @Test
    void creatingNeedsAKeyAndRepeatingCreatesOnce(Gateway gateway, Accounts accounts, Tables tables) throws Exception {
        var order = accounts.walkIn("weaver").application();
        var key = key();
        var before = tables.number("registry", "select count(*) from application");

        Callable<Answer> create = () -> gateway.create(Visitor.AGENT, APPLICATIONS, key, order);
        try (var clients = Executors.newFixedThreadPool(6)) {
            var answers = clients.invokeAll(IntStream.range(0, 6).mapToObj(_ -> create).toList());
            var first = answers.getFirst().get();
            assertThat(first.status()).isEqualTo(201);
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().body()).isEqualTo(first.body());
            }
        }

        assertThat(tables.number("registry", "select count(*) from application")).isEqualTo(before + 1);
        refused(gateway.create(Visitor.AGENT, APPLICATIONS, key, accounts.walkIn("weaver").application()), 422, "key-reused");
        refused(gateway.send(gateway.request(Visitor.AGENT, APPLICATIONS).setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))), 400, "key-required");
    }

    @Test
    void actingNeedsTheVersionSeen(Gateway gateway, Accounts accounts) {
        var application = new ChamberCounter(gateway, Visitor.AGENT, Visitor.DIRECTOR).draft(accounts.walkIn("weaver"));
        var without = gateway.send(gateway.request(Visitor.AGENT, application + "/submit").setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        refused(without, 428, "version-required");
        refused(gateway.act(Visitor.AGENT, application, "\"999\"", "submit", Map.of()), 412, "stale-version");
        assertThat(gateway.get(Visitor.AGENT, application).at("/status")).isEqualTo("DRAFT");
    }

    @Test
    void secondApplicationOfTheSamePersonIsRefused(Gateway gateway, Accounts accounts) {
        var applicant = accounts.walkIn("weaver");
        gateway.create(Visitor.AGENT, APPLICATIONS, key(), applicant.application()).required();

        var again = gateway.create(Visitor.AGENT, APPLICATIONS, key(), applicant.application());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ar, \\p{IsArabic}", "fr, [éèà]", "en, There is nothing"})
    void problemsSpeakTheReadersLanguage(String language, String words, Gateway gateway) {
        var answer = gateway.send(gateway.request(Visitor.AGENT, APPLICATIONS + "/" + UUID.randomUUID())
                .setHeader("Accept-Language", language).GET());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/detail")).containsPattern(words);
        assertThat(answer.at("/type")).endsWith("/problems/not-found");
    }

    private static Answer post(Gateway gateway, Visitor who, String path, String body) {
        return gateway.send(gateway.request(who, path).setHeader("Content-Type", "application/json")
                .setHeader("Idempotency-Key", key()).POST(BodyPublishers.ofString(body)));
    }

    private static void refused(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.at("/detail")).isNotBlank();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
