package org.hirfa.funding;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import io.restassured.response.ValidatableResponse;

import static org.hirfa.funding.Callers.agency;
import static org.hirfa.funding.Callers.agent;
import static org.hirfa.funding.Callers.as;

/// A dossier of a test, led through its states over HTTP by the parties whose steps they are.
public final class DossierFixtures {

    public static final String DOSSIERS = "/api/funding/v1/dossiers";

    private DossierFixtures() {}

    public static String plan(long total) {
        return plan("ANADE-TRIANGULAR", total, total * 5 / 100, total * 25 / 100, total * 70 / 100);
    }

    public static String plan(String scheme, long total, long own, long agency, long bank) {
        return """
                {"scheme": "%s", "plan": {"purpose": "فرن كهربائي لورشة الفخار", "currency": "DZD",
                 "costs": [{"label": "Four", "amount": %d}], "own": %d, "agency": %d, "bank": %d}}
                """.formatted(scheme, total, own, agency, bank);
    }

    public static ValidatableResponse open(KnownArtisan artisan, String body) {
        return open(artisan.token(), body, UUID.randomUUID().toString());
    }

    public static ValidatableResponse open(String token, String body, String key) {
        return as(token).contentType("application/json").header("Idempotency-Key", key).body(body).post(DOSSIERS).then();
    }

    public static String opened(KnownArtisan artisan) {
        return open(artisan, plan(1_000_000)).statusCode(201).extract().path("id");
    }

    /// @param states steps to take in this order, by their paths
    public static String opened(KnownArtisan artisan, String... steps) {
        var id = opened(artisan);
        for (int at = 0; at < steps.length; at++) {
            step(artisan, id, steps[at], at).statusCode(200);
        }
        return id;
    }

    public static ValidatableResponse step(KnownArtisan artisan, String id, String step, long version) {
        return switch (step) {
            case "submit" -> act(artisan.token(), id, step, version, null);
            case "transmit" -> act(agent("CAM-48"), id, step, version, null);
            case "decide" -> act(agency("ANADE"), id, step, version, "{\"decision\": \"VALIDATED\"}");
            case "certify" -> act(agency("ANADE"), id, step, version, "{\"validUntil\": \"@inAYear\"}");
            case "send-to-bank" -> act(agency("ANADE"), id, step, version, null);
            case "bank-answer" -> act(agency("ANADE"), id, step, version, "{\"agreed\": true}");
            default -> act(agency("ANADE"), id, step, version, "{\"tranche\": 1, \"amount\": 950000, \"paidOn\": \"@today\"}");
        };
    }

    public static ValidatableResponse act(String token, String id, String step, Object version, String body) {
        return act(token, id, step, version, body, UUID.randomUUID().toString());
    }

    /// @param body may hold `@today` and `@inAYear`
    public static ValidatableResponse act(String token, String id, String step, Object version, String body, String key) {
        var request = as(token).header("Idempotency-Key", key);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (body != null) {
            request.contentType("application/json").body(dated(body));
        }
        return request.post(DOSSIERS + "/{id}/{step}", id, step).then();
    }

    /// Replaces the plan of a draft.
    public static ValidatableResponse replan(String token, String id, Object version, String body) {
        return as(token).contentType("application/json").header("If-Match", "\"" + version + "\"").body(body).put(DOSSIERS + "/{id}", id).then();
    }

    /// The order of a chamber for an artisan at its counter.
    public static String atCounter(KnownArtisan artisan, String body) {
        return body.replaceFirst("\\{", "{\"registrationNumber\": \"" + artisan.number + "\", ");
    }

    private static String dated(String body) {
        var today = LocalDate.now(ZoneId.of("Africa/Algiers"));
        return body.replace("@today", today.toString()).replace("@inAYear", today.plusYears(1).toString());
    }
}
