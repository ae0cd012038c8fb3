package org.hirfa.registry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.registry.application.PassingDays;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

/// Whoever applies as a member of a cooperative is entered under it only if they belong to it.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class BelongingTest {

    @Inject
    SettableClock clock;
    @Inject
    PassingDays days;

    @AfterEach
    void setRight() {
        clock.reset();
    }

    @Test
    void whoDoesNotBelongIsNotAcceptedAsAMember() {
        var code = cooperative();
        var application = underReview(Registry.artisan("belong.accepted"), code);
        Registry.step(DIRECTOR, application, "accept", null).statusCode(409).body("type", equalTo("/problems/not-a-member"));

        String person = as(AGENT).get(ROOT + "/applications/{id}", application).then().extract().path("person.id");
        add(code, "{\"personId\": \"%s\", \"role\": \"MEMBER\", \"since\": \"2026-01-01\"}".formatted(person));

        String artisan = Registry.step(DIRECTOR, application, "accept", null).statusCode(200).extract().path("artisanId");
        as(AGENT).get(ROOT + "/artisans/{id}", artisan).then().body("organisation", equalTo(code)).body("form", equalTo("COOPERATIVE_MEMBER"));
    }

    @Test
    void silenceEntersThemWithoutIt() {
        var token = Registry.artisan("belong.silence");
        var application = underReview(token, cooperative());
        String due = as(token).get(ROOT + "/applications/{id}", application).then().extract().path("answerDueOn");
        clock.set(LocalDate.parse(due).plusDays(1).atTime(LocalTime.NOON).atZone(ZoneId.of("Africa/Algiers")).toInstant());

        days.grantByLaw();

        String artisan = as(token).get(ROOT + "/applications/{id}", application).then().body("status", equalTo("DEEMED_ACCEPTED"))
                .extract().path("artisanId");
        as(token).get(ROOT + "/artisans/{id}", artisan).then().statusCode(200).body("organisation", nullValue());
    }

    private static String underReview(String token, String code) {
        String id = Registry.apply(token, application(code)).then().statusCode(201).extract().path("id");
        Registry.step(token, id, "submit", null).statusCode(200);
        Registry.step(AGENT, id, "take-in", null).statusCode(200);
        Registry.attach(token, id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        return id;
    }

    private static String application(String code) {
        return Registry.application(Registry.newNationalId(), "48-relizane", "0590001", "DIPLOMA").replace("\"form\": \"INDIVIDUAL\"",
                "\"form\": \"COOPERATIVE_MEMBER\", \"organisation\": \"%s\"".formatted(code));
    }

    /// One that stands, with three members.
    private static String cooperative() {
        var code = Bodies.entered("COOPERATIVE");
        for (var role : List.of("PRESIDENT", "MEMBER", "MEMBER")) {
            var artisan = Enrolled.named("عضو", "تعاونية", "Odw", "Taawoniya").registered();
            String number = as(AGENT).get(ROOT + "/artisans/{id}", artisan).then().extract().path("registrationNumber");
            add(code, "{\"registrationNumber\": \"%s\", \"role\": \"%s\", \"since\": \"2026-01-01\"}".formatted(number, role));
        }
        Bodies.step(AGENT, code, "submit", null).statusCode(200);
        Bodies.step(DIRECTOR, code, "register", null).statusCode(200);
        return code;
    }

    private static void add(String code, String body) {
        as(AGENT).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body(body)
                .post(ROOT + "/organisations/{code}/members", code).then().statusCode(201);
    }
}
