package org.hirfa.registry;

import java.util.UUID;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.application;
import static org.hirfa.registry.Registry.apply;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.newNationalId;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class IdempotenceTest {

    @Test
    void theSameKeyGivesTheSameAnswerByteForByte() {
        var token = Registry.artisan("idempotence.replay");
        var body = application(newNationalId());
        var key = UUID.randomUUID().toString();

        var first = apply(token, body, key);
        var again = apply(token, body, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void atTheSameMomentOneIsCreatedAndAllAreAnsweredAlike() throws Exception {
        var token = Registry.artisan("idempotence.race");
        var body = application(newNationalId());
        var key = UUID.randomUUID().toString();

        var answers = AtOnce.times(8, _ -> apply(token, body, key));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var token = Registry.artisan("idempotence.reuse");
        var key = UUID.randomUUID().toString();
        apply(token, application(newNationalId()), key).then().statusCode(201);

        apply(token, application(newNationalId()), key).then().statusCode(422).body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void aRefusalIsNotKept() {
        var token = Registry.artisan("idempotence.refusal");
        var nationalId = newNationalId();
        var key = UUID.randomUUID().toString();
        apply(token, application(nationalId, "48-nowhere", "0590001", "DIPLOMA"), key).then().statusCode(400);

        apply(token, application(nationalId), key).then().statusCode(201);
    }

    @Test
    void aKeyIsRequired() {
        as(Registry.artisan("idempotence.none")).contentType("application/json").body(application(newNationalId()))
                .post(ROOT + "/applications").then().statusCode(400).body("type", equalTo("/problems/key-required"));
    }
}
