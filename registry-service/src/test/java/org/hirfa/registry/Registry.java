package org.hirfa.registry;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.hirfa.access.Role;
import org.hirfa.testing.Tokens;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/// Requests to the registry in the words of its users. Every applicant has a national id of their own.
final class Registry {

    static final String AGENT = Tokens.user("agent.relizane").roles(Role.CHAMBER_AGENT).chamber("CAM-48").sign();
    static final String DIRECTOR = Tokens.user("director.relizane").roles(Role.CHAMBER_DIRECTOR, Role.CHAMBER_AGENT)
            .chamber("CAM-48").sign();
    static final String AGENT_OF_TAMANRASSET = Tokens.user("agent.tamanrasset").roles(Role.CHAMBER_AGENT).chamber("CAM-11").sign();
    static final String DIRECTOR_OF_TAMANRASSET = Tokens.user("director.tamanrasset")
            .roles(Role.CHAMBER_DIRECTOR, Role.CHAMBER_AGENT).chamber("CAM-11").sign();
    static final String SUPERVISOR = Tokens.user("supervisor").roles(Role.NATIONAL_SUPERVISOR).sign();
    static final String AUDITOR = Tokens.user("auditor").roles(Role.AUDITOR).sign();
    static final String ADMIN = Tokens.user("admin").roles(Role.PLATFORM_ADMIN).sign();

    static final String ROOT = "/api/registry/v1";

    /// Begins with the time: a restart of the application loads this class anew, over a database that is not new.
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 10_000_000_000L);

    /// The papers of the checklist beside the proof of qualification, waived.
    static final String WAIVERS = "{\"waivers\": [" + java.util.stream.Stream.of("REQUEST", "RESIDENCE", "BIRTH", "PREMISES", "PHOTO",
            "NATIONAL_ID", "FEE_RECEIPT").map("{\"kind\": \"%s\", \"reason\": \"seen at the counter\"}"::formatted)
            .collect(java.util.stream.Collectors.joining(", ")) + "]}";

    private Registry() {}

    static String artisan(String name) {
        return Tokens.user(name).roles(Role.ARTISAN).sign();
    }

    static String newNationalId() {
        return "1199448%011d".formatted(NUMBERS.incrementAndGet());
    }

    static String application(String nationalId) {
        return application(nationalId, "48-relizane", "0590001", "TRAINING_CERTIFICATE");
    }

    static String application(String nationalId, String commune, String activity, String qualification) {
        return """
                {"form": "INDIVIDUAL", "mode": "AT_HOME",
                 "person": {
                   "names": {"arabic": {"lastName": "بن يوسف", "firstName": "أمينة"},
                             "latin": {"lastName": "Benyoucef", "firstName": "Amina"}},
                   "sex": "FEMALE", "birthDate": "1994-05-17", "birthDatePrecision": "DAY", "birthPlace": "غليزان",
                   "nationalId": "%s", "phone": "0661 23 45 67",
                   "address": {"line": "حي النصر، رقم 12", "commune": "%s", "zone": "URBAN"}},
                 "mainActivity": "%s",
                 "qualification": {"kind": "%s"}}
                """.formatted(nationalId, commune, activity, qualification);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    static Response apply(String token, String body) {
        return apply(token, body, UUID.randomUUID().toString());
    }

    static Response apply(String token, String body, String key) {
        return as(token).contentType("application/json").header("Idempotency-Key", key).body(body).post(ROOT + "/applications");
    }

    /// An application of the artisan's own, submitted.
    static String submitted(String token) {
        return submitted(token, application(newNationalId()));
    }

    static String submitted(String token, String body) {
        String id = apply(token, body).then().statusCode(201).extract().path("id");
        step(token, id, "submit", null).statusCode(200);
        return id;
    }

    /// The same, taken in by the chamber of Relizane.
    static String underReview(String token) {
        return underReview(token, application(newNationalId()));
    }

    static String underReview(String token, String body) {
        var id = submitted(token, body);
        step(AGENT, id, "take-in", null).statusCode(200);
        return id;
    }

    /// One that proves its qualification by a diploma, attached and accepted.
    static String accepted(String token) {
        return accepted(token, newNationalId());
    }

    static String accepted(String token, String nationalId) {
        var id = underReview(token, application(nationalId, "48-relizane", "0590001", "DIPLOMA"));
        attach(token, id, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        return step(DIRECTOR, id, "accept", null).statusCode(200).extract().path("artisanId");
    }

    static Response attach(String token, String application, UUID document, String kind, byte[] content) {
        return as(token).contentType("application/octet-stream").body(content)
                .put(ROOT + "/applications/{id}/documents/{document}?kind={kind}", application, document, kind);
    }

    /// Takes a step with the version that the application has just now.
    ///
    /// An acceptance that says nothing else does without the papers that have nothing to do with what is tested.
    static ValidatableResponse step(String token, String application, String step, @org.jspecify.annotations.Nullable String given) {
        var body = step.equals("accept") && given == null ? WAIVERS : given;
        var request = as(token).header("If-Match", "*");
        if (body != null) {
            request = request.contentType("application/json").body(body);
        }
        return request.post(ROOT + "/applications/{id}/" + step, application).then();
    }
}
