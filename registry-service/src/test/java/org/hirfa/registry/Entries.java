package org.hirfa.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

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

    /// A paper of a registration, such as one of its striking-off.
    static ValidatableResponse attach(String token, String artisan, String kind, String more) {
        return as(token).contentType("application/octet-stream").body(Papers.PDF)
                .put(ROOT + "/artisans/{id}/documents/{document}?kind=" + kind + more, artisan, UUID.randomUUID()).then();
    }

    /// An entry as if it had been made earlier: the tokens of the tests are of today.
    static void backdate(DataSource database, String artisan, LocalDate day) {
        Rows.change(database, "update artisan set registered_on = ?, effective_on = ? where id = ?", day, day, UUID.fromString(artisan));
        Rows.change(database, "update artisan_version set effective_on = ? where artisan_id = ?", day, UUID.fromString(artisan));
    }
}
