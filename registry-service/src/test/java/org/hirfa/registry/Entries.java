package org.hirfa.registry;

import java.util.List;
import java.util.UUID;

import io.restassured.response.ValidatableResponse;

import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

/// Requests about an entry of the register, in the words of a chamber's counter.
final class Entries {

    private Entries() {}

    /// Something new about an entry, such as an amendment.
    static ValidatableResponse add(String token, String artisan, String what, String body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json").body(body)
                .post(ROOT + "/artisans/{id}/" + what, artisan).then();
    }

    /// A step on the version that stands just now.
    static ValidatableResponse step(String token, String artisan, String step, String body) {
        return as(token).header("If-Match", "*").contentType("application/json").body(body)
                .post(ROOT + "/artisans/{id}/" + step, artisan).then();
    }

    static ValidatableResponse read(String token, String artisan) {
        return as(token).get(ROOT + "/artisans/" + artisan).then();
    }

    static ValidatableResponse readOn(String token, String artisan, Object day) {
        return as(token).get(ROOT + "/artisans/{id}?asOf={day}", artisan, day.toString()).then();
    }

    static List<String> changes(String artisan) {
        return as(Registry.SUPERVISOR).get(ROOT + "/artisans/{id}/history", artisan).then().statusCode(200).extract()
                .path("items.change");
    }
}
