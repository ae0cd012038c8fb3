package org.hirfa.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;

import io.restassured.response.ValidatableResponse;

import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.SUPERVISOR;
import static org.hirfa.registry.Registry.as;

/// Requests about the title of master artisan.
final class Masters {

    static final String WHY = "{\"reasons\": [\"the commission was unanimous\"]}";

    private Masters() {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Algiers"));
    }

    /// A session that takes requests from today on.
    static String session(String conditions) {
        var code = "S-" + UUID.randomUUID();
        open(SUPERVISOR, code, conditions, today(), null).statusCode(201);
        return code;
    }

    static ValidatableResponse open(String token, String code, String conditions, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json")
                .body("{\"code\": \"%s\", \"conditions\": \"%s\", \"opensOn\": \"%s\", \"closesOn\": %s}".formatted(code, conditions, from,
                        to == null ? "null" : "\"" + to + "\""))
                .post(ROOT + "/master-sessions").then();
    }

    static ValidatableResponse ask(String token, String artisan, String session, boolean diploma, int years) {
        return Entries.add(token, artisan, "master-requests",
                "{\"session\": \"%s\", \"diploma\": %s, \"practiceYears\": %d}".formatted(session, diploma, years));
    }

    static ValidatableResponse step(String token, String request, String step, String body) {
        return as(token).header("If-Match", "*").contentType("application/json").body(body)
                .post(ROOT + "/master-requests/{id}/" + step, request).then();
    }

    static ValidatableResponse test(String request, boolean passed) {
        return step(SUPERVISOR, request, "test-result", "{\"passed\": %s, \"heldOn\": \"%s\"}".formatted(passed, today()));
    }

    /// Somebody registered long since, who has asked for the title and waits.
    static String asked(DataSource database, String token) {
        var artisan = Registry.accepted(token);
        Entries.backdate(database, artisan, today().minusYears(12));
        return ask(token, artisan, session("A"), false, 12).statusCode(201).extract().path("id");
    }

    /// A master artisan of pottery, made by nothing but requests.
    static String master(DataSource database, String token) {
        var request = asked(database, token);
        test(request, true).statusCode(200);
        return step(SUPERVISOR, request, "grant", WHY).statusCode(200).extract().path("artisanId");
    }
}
