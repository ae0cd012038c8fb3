package org.hirfa.registry;

import java.time.Duration;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.application;
import static org.hirfa.registry.Registry.apply;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.newNationalId;
import static org.hirfa.registry.Registry.step;

/// How somebody who was registered at a counter gets hold of their file.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class LinkingTest {

    @Inject
    SettableClock clock;
    @Inject
    AgroalDataSource database;

    @AfterEach
    void setRight() {
        clock.reset();
    }

    @Test
    void tiesAnAccountToTheFile() {
        var id = atCounter();
        step(Registry.AGENT, id, "submit", null).statusCode(200);
        var token = Registry.artisan("linking.owner");
        as(token).get(ROOT + "/applications/" + id).then().statusCode(404);

        redeem(token, code(id).toLowerCase(java.util.Locale.ROOT).replace("-", " ")).statusCode(200);

        as(token).get(ROOT + "/applications/" + id).then().statusCode(200).body("history.action", hasItem("ACCOUNT_LINKED"));
        as(token).get(ROOT + "/me").then().body("applications.id", hasItem(id));
        var told = Events.of(database, UUID.fromString(id)).getLast();
        assertThat(told.type()).isEqualTo("application.changed.v1");
        assertThat(told.payload()).doesNotContain("\"account\": null").doesNotContain("\"account\":null");
    }

    @Test
    void isGoodOnceForOneAccount() {
        var id = atCounter();
        var code = code(id);
        var token = Registry.artisan("linking.once");
        redeem(token, code).statusCode(200);

        redeem(token, code).statusCode(200);
        redeem(Registry.artisan("linking.second"), code).statusCode(409).body("type", equalTo("/problems/link-code-wrong"));
        as(Registry.AGENT).post(ROOT + "/applications/" + id + "/link-code").then().statusCode(409)
                .body("type", equalTo("/problems/person-has-account"));
    }

    @Test
    void isGoodForAShortTimeAndUntilTheNext() {
        var id = atCounter();
        var first = code(id);
        var second = code(id);
        var token = Registry.artisan("linking.late");
        redeem(token, first).statusCode(409);
        clock.advance(Duration.ofHours(49));

        redeem(token, second).statusCode(409).body("type", equalTo("/problems/link-code-wrong"));
    }

    @Test
    void nobodyGoesOnGuessing() {
        var id = atCounter();
        var code = code(id);
        var token = Registry.artisan("linking.guess");
        for (var i = 0; i < 5; i++) {
            redeem(token, "0000-0000-000" + i).statusCode(409);
        }

        redeem(token, code).statusCode(429).body("type", equalTo("/problems/link-tries-used"));
        clock.advance(Duration.ofMinutes(61));
        redeem(token, code).statusCode(200);
    }

    @Test
    void anAccountStandsForOnePerson() {
        var token = Registry.artisan("linking.taken");
        apply(token, application(newNationalId())).then().statusCode(201);

        redeem(token, code(atCounter())).statusCode(409).body("type", equalTo("/problems/account-in-use"));
    }

    @Test
    void oneOfTwoAtTheSameMomentGetsIt() throws Exception {
        var code = code(atCounter());

        var answers = AtOnce.times(4, n -> redeem(Registry.artisan("linking.race" + n), code).extract().statusCode());

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void isGivenAtTheCounterOfTheChamber() {
        var id = atCounter();

        as(Registry.AGENT_OF_TAMANRASSET).post(ROOT + "/applications/" + id + "/link-code").then().statusCode(404);
        as(Registry.artisan("linking.stranger")).post(ROOT + "/applications/" + id + "/link-code").then().statusCode(403);
        as(Registry.AGENT).contentType("application/json").body("{\"code\": \"0000-0000-0000\"}").post(ROOT + "/me/link").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\": \"\"}", "{\"code\": \"\\u202e\"}", "{\"code\": \"\u0661\u0662\"}", "{\"code\": 5, \"x\": 1}"})
    void refusesWhatIsNoCode(String body) {
        as(Registry.artisan("linking.input")).contentType("application/json").body(body).post(ROOT + "/me/link").then().statusCode(400)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse redeem(String token, String code) {
        return as(token).contentType("application/json").body("{\"code\": \"" + code + "\"}").post(ROOT + "/me/link").then();
    }

    private static String code(String application) {
        return as(Registry.AGENT).post(ROOT + "/applications/" + application + "/link-code").then().statusCode(200)
                .header("Cache-Control", "no-store").body("code", matchesPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")).extract().path("code");
    }

    private static String atCounter() {
        return apply(Registry.AGENT, application(newNationalId())).path("id");
    }
}
