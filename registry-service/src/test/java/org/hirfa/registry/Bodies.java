package org.hirfa.registry;

import java.util.UUID;

import org.hirfa.access.Role;
import org.hirfa.testing.Tokens;
import org.jspecify.annotations.Nullable;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

/// Organisations in the words of those who enter and decide them.
final class Bodies {

    private Bodies() {}

    static String newCode() {
        return "X-" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
    }

    static String officer(String code) {
        return Tokens.user("officer." + code).roles(Role.ASSOCIATION_OFFICER).organisation(code).sign();
    }

    static String description(String kind, @Nullable String code) {
        return description(kind, code, "48-relizane");
    }

    static String description(String kind, @Nullable String code, String commune) {
        return """
                {%s "kind": "%s", "names": {"ar": "جمعية الحرفيين", "fr": "Association des artisans"}, "commune": "%s",
                 "profile": %s}
                """.formatted(code == null ? "" : "\"code\": \"" + code + "\",", kind, commune, profile());
    }

    static String profile() {
        return """
                {"purpose": "حماية الحرف", "activities": ["0590001"], "addressLine": "نهج الحرية 3", "phone": "046 12 34 56",
                 "email": "bureau@example.org"}
                """;
    }

    static Response enter(String token, String body) {
        return as(token).contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString()).body(body)
                .post(ROOT + "/organisations");
    }

    static String entered(String kind) {
        return enter(Registry.AGENT, description(kind, null)).then().statusCode(201).extract().path("code");
    }

    static ValidatableResponse step(String token, String code, String step, @Nullable String body) {
        var request = as(token).header("If-Match", "*");
        if (body != null) {
            request = request.contentType("application/json").body(body);
        }
        return request.post(ROOT + "/organisations/{code}/" + step, code).then();
    }

    /// An association that the chamber of Relizane has entered and whose approval it has kept.
    static String approved() {
        var code = entered("ASSOCIATION");
        step(Registry.AGENT, code, "submit", null).statusCode(200);
        step(Registry.DIRECTOR, code, "approve", grant("2026-01-15")).statusCode(200);
        return code;
    }

    static String grant(String day) {
        return "{\"number\": \"48/2026/17\", \"decidedOn\": \"%s\"}".formatted(day);
    }

    static String reason() {
        return "{\"reason\": \"سبب\"}";
    }
}
