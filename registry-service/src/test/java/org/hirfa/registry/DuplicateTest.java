package org.hirfa.registry;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import org.hirfa.access.Role;
import org.hirfa.registry.duplicate.Turns;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DuplicateTest {

    private static int names;

    @Inject
    Turns turns;

    @Inject
    DataSource database;

    /// Somebody whose name nobody else here has.
    private static synchronized Enrolled somebody() {
        names++;
        var letters = "بتجحدرسطعفقكلم";
        var own = "" + letters.charAt(names % 14) + letters.charAt(names / 14 % 14) + "ش" + letters.charAt(names % 14);
        var latin = "Zt" + (char) ('b' + names % 20) + "m" + (char) ('b' + names / 20 % 20) + "l" + (char) ('b' + names % 20);
        return Enrolled.named(own + "ان", own + "ية", latin + "an", latin + "iya").born("19%02d-03-%02d".formatted(50 + names % 49, 1 + names % 27), "DAY");
    }

    private record Pair(String first, String second, String id) {}

    private Pair pair(Enrolled one, Enrolled other) throws SQLException {
        var first = one.registered();
        var second = other.registered();
        turns.all();
        return new Pair(first, second, idOf(first, second));
    }

    private Pair pair() throws SQLException {
        var person = somebody();
        return pair(person, person.under(Registry.newNationalId()).reachedAt(Enrolled.newPhone()));
    }

    private String idOf(String one, String other) throws SQLException {
        return text("select id from duplicate_pair where first_artisan in (?, ?) and second_artisan in (?, ?)", one, other, one, other);
    }

    private @org.jspecify.annotations.Nullable String text(String query, String... ids) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(query)) {
            for (var i = 0; i < ids.length; i++) {
                select.setObject(i + 1, UUID.fromString(ids[i]));
            }
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static ValidatableResponse act(String token, String pair, String action, Map<String, String> body) {
        return as(token).header("If-Match", "*").contentType("application/json").body(body).post(ROOT + "/duplicates/{id}/" + action, pair).then();
    }

    /// Walks the whole queue: other tests leave pairs in it too.
    private static boolean isListed(String pair) {
        var page = as(Registry.AGENT).get(ROOT + "/duplicates?limit=200").then().statusCode(200).extract();
        while (!page.<List<String>>path("items.id").contains(pair)) {
            if (page.path("next") == null) {
                return false;
            }
            page = as(Registry.AGENT).queryParam("cursor", page.<String>path("next")).get(ROOT + "/duplicates?limit=200").then()
                    .statusCode(200).extract();
        }
        return true;
    }

    @Test
    void twoThatLookAlikeWaitForADecisionWithWhatTheyHaveInCommon() throws SQLException {
        var pair = pair();

        assertThat(isListed(pair.id())).isTrue();
        as(Registry.AGENT).get(ROOT + "/duplicates/" + pair.id()).then().statusCode(200).header("ETag", "\"0\"")
                .body("status", equalTo("OPEN")).body("score", equalTo(85))
                .body("parts.find { it.code == 'ARABIC_NAME' }.points", equalTo(30)).body("parts.find { it.code == 'LATIN_NAME' }.points", equalTo(20))
                .body("parts.find { it.code == 'BIRTH_DATE' }.points", equalTo(25)).body("parts.find { it.code == 'COMMUNE' }.points", equalTo(10))
                .body("entries.inScope", contains(true, true)).body("entries.artisanId", hasItem(pair.first()));
        as(Registry.AUDITOR).get(ROOT + "/artisans/" + pair.first() + "/accesses").then().body("items.what", hasItem("duplicate"));
    }

    @Test
    void othersWithSomethingInCommonAreNotAsked() throws SQLException {
        var person = somebody();
        var one = person.registered();
        var sister = new Enrolled(person.arabicLast(), "لخضر", person.latinLast(), "Lakhdar", person.sex(), "1971-11-30", "DAY", person.phone(),
                person.commune(), Registry.newNationalId()).registered();
        var namesake = person.under(Registry.newNationalId()).reachedAt(Enrolled.newPhone()).born("1931-10-30", "DAY").of("48-yellel").registered();
        turns.all();

        assertThat(idOf(one, sister)).isNull();
        assertThat(idOf(one, namesake)).isNull();
    }

    @Test
    void aChamberSeesOfAnotherOnesEntryOnlyWhichChamberItIs() throws SQLException {
        var person = somebody();
        var pair = pair(person, person.under(Registry.newNationalId()).of("11-tamanrasset"));

        as(Registry.AGENT).get(ROOT + "/duplicates/" + pair.id()).then().statusCode(200)
                .body("entries.find { it.inScope }.artisanId", equalTo(pair.first()))
                .body("entries.find { !it.inScope }.chamber", equalTo("CAM-11")).body("entries.find { !it.inScope }.size()", equalTo(2));
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/duplicates/" + pair.id()).then().statusCode(200)
                .body("entries.find { it.inScope }.artisanId", equalTo(pair.second()));
        as(Registry.SUPERVISOR).get(ROOT + "/duplicates/" + pair.id()).then().body("entries.inScope", contains(true, true));

        for (var director : List.of(Registry.DIRECTOR, Registry.DIRECTOR_OF_TAMANRASSET)) {
            act(director, pair.id(), "merge", Map.of("keep", pair.first(), "reason", "the same person")).statusCode(403)
                    .body("type", equalTo("/problems/duplicate-across-chambers"));
            act(director, pair.id(), "dismiss", Map.of("reason", "two people")).statusCode(403);
        }
        act(Registry.SUPERVISOR, pair.id(), "merge", Map.of("keep", pair.first(), "reason", "the same person")).statusCode(200);
        act(Registry.DIRECTOR, pair.id(), "undo", Map.of("reason", "no")).statusCode(403);
        act(Registry.SUPERVISOR, pair.id(), "undo", Map.of("reason", "they are cousins")).statusCode(200).body("status", equalTo("OPEN"));
    }

    @Test
    void toAThirdChamberAPairIsNotThere() throws SQLException {
        var pair = pair();

        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/duplicates/" + pair.id()).then().statusCode(404);
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/duplicates?limit=200").then().body("items.id", not(hasItem(pair.id())));
        act(Registry.DIRECTOR_OF_TAMANRASSET, pair.id(), "merge", Map.of("keep", pair.first(), "reason", "mine")).statusCode(404);
        act(Registry.AGENT, pair.id(), "merge", Map.of("keep", pair.first(), "reason", "mine")).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.ARTISAN, Role.AUDITOR, Role.PLATFORM_ADMIN, Role.AGENCY_OFFICER, Role.TRAINING_MANAGER, Role.CHAMBER_SYNC})
    void otherOfficesSeeNoPair(String role) {
        var token = Tokens.user("duplicate." + role).roles(role).chamber("CAM-48").sign();

        as(token).get(ROOT + "/duplicates").then().statusCode(403);
        as(token).get(ROOT + "/duplicates/" + UUID.randomUUID()).then().statusCode(403);
        as(token).post(ROOT + "/duplicates/sweep").then().statusCode(403);
    }

    @Test
    void aMergedNumberLeadsToTheKeptEntryAndAllComesBackWithTheUndo() throws SQLException {
        var pair = pair();
        String kept = as(Registry.AGENT).get(ROOT + "/artisans/" + pair.first()).path("registrationNumber");
        String merged = as(Registry.AGENT).get(ROOT + "/artisans/" + pair.second()).path("registrationNumber");
        String card = as(Registry.AGENT).get(ROOT + "/artisans/" + pair.second() + "/cards").path("items[0].number");
        var before = text("select to_jsonb(a) - 'version' from artisan a where id = ?", pair.second());
        var search = text("select to_jsonb(s) from artisan_search s where artisan_id = ?", pair.second());

        act(Registry.DIRECTOR, pair.id(), "merge", Map.of("keep", pair.first(), "reason", "one person, two numbers")).statusCode(200)
                .body("status", equalTo("MERGED")).body("kept", equalTo(pair.first())).body("steps", hasSize(1))
                .body("steps[0].by", equalTo("director.relizane")).body("steps[0].reason", equalTo("one person, two numbers"));

        for (var number : List.of(kept, merged, card)) {
            as(Registry.AGENT).queryParam("search", number).get(ROOT + "/artisans").then().body("items.id", contains(pair.first()));
        }
        as(Registry.AGENT).get(ROOT + "/artisans?registrationNumber=" + merged).then().body("items.id", contains(pair.first()));
        as(Registry.AGENT).get(ROOT + "/artisans/" + pair.second()).then().statusCode(200).body("mergedInto", equalTo(pair.first()));
        as(Registry.AGENT).get(ROOT + "/artisans/" + pair.first() + "/merged").then().statusCode(200)
                .body("registrationNumber", contains(merged)).body("mergedInto", contains(pair.first()));
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/artisans/" + pair.first() + "/merged").then().statusCode(404);
        as(Registry.AGENT).get(ROOT + "/duplicates?limit=200").then().body("items.id", not(hasItem(pair.id())));

        act(Registry.DIRECTOR, pair.id(), "undo", Map.of("reason", "they are twins")).statusCode(200).body("status", equalTo("OPEN"))
                .body("kept", nullValue()).body("steps", hasSize(2));
        assertThat(text("select to_jsonb(a) - 'version' from artisan a where id = ?", pair.second())).isEqualTo(before);
        assertThat(text("select to_jsonb(s) from artisan_search s where artisan_id = ?", pair.second())).isEqualTo(search);
        as(Registry.AGENT).get(ROOT + "/artisans?registrationNumber=" + merged).then().body("items.id", contains(pair.second()));
        as(Registry.AGENT).get(ROOT + "/artisans/" + pair.first() + "/merged").then().body("", empty());
    }

    @Test
    void whatWasDismissedIsAskedAgainOnlyWhenAnEntryChanges() throws SQLException {
        var pair = pair();
        act(Registry.DIRECTOR, pair.id(), "dismiss", Map.of("reason", "twins")).statusCode(200).body("status", equalTo("DISMISSED"));

        as(Registry.SUPERVISOR).post(ROOT + "/duplicates/sweep").then().statusCode(202);
        turns.all();
        as(Registry.DIRECTOR).get(ROOT + "/duplicates/" + pair.id()).then().body("status", equalTo("DISMISSED"));

        change("update person set latin_first_name = latin_first_name || 'h' where id = (select person_id from artisan where id = ?)", pair.first());
        as(Registry.SUPERVISOR).post(ROOT + "/duplicates/sweep").then().statusCode(202);
        turns.all();
        as(Registry.DIRECTOR).get(ROOT + "/duplicates/" + pair.id()).then().body("status", equalTo("OPEN"));

        change("update person set birth_date = '1933-02-02', commune = '48-yellel' where id = (select person_id from artisan where id = ?)", pair.first());
        as(Registry.SUPERVISOR).post(ROOT + "/duplicates/sweep").then().statusCode(202);
        turns.all();
        as(Registry.DIRECTOR).get(ROOT + "/duplicates/" + pair.id()).then().body("status", equalTo("OUTDATED"));
    }

    private void change(String sql, String id) throws SQLException {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(sql)) {
            update.setObject(1, UUID.fromString(id));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void onlyWhatLeadsOnFromItsStateIsDone() throws SQLException {
        var pair = pair();
        var merge = Map.of("keep", pair.first(), "reason", "one person");
        var reason = Map.of("reason", "for a test");

        act(Registry.DIRECTOR, pair.id(), "undo", reason).statusCode(409).body("type", equalTo("/problems/duplicate-state"));
        act(Registry.DIRECTOR, pair.id(), "merge", Map.of("keep", UUID.randomUUID().toString(), "reason", "x")).statusCode(400)
                .body("errors[0].pointer", equalTo("/keep"));
        act(Registry.DIRECTOR, pair.id(), "merge", Map.of("keep", pair.first(), "reason", " ")).statusCode(400);
        act(Registry.DIRECTOR, pair.id(), "merge", Map.of("keep", pair.first(), "reason", "\u202Ehidden")).statusCode(400);
        as(Registry.DIRECTOR).contentType("application/json").body(merge).post(ROOT + "/duplicates/" + pair.id() + "/merge").then().statusCode(428);
        as(Registry.DIRECTOR).header("If-Match", "\"7\"").contentType("application/json").body(merge)
                .post(ROOT + "/duplicates/" + pair.id() + "/merge").then().statusCode(412);
        act(Registry.DIRECTOR, pair.id(), "merge", merge).statusCode(200);
        act(Registry.DIRECTOR, pair.id(), "merge", merge).statusCode(409).body("detail", org.hamcrest.Matchers.containsString("MERGED"));
        act(Registry.DIRECTOR, pair.id(), "dismiss", reason).statusCode(409);
        act(Registry.DIRECTOR, pair.id(), "undo", reason).statusCode(200);
        act(Registry.DIRECTOR, pair.id(), "dismiss", reason).statusCode(200);
        act(Registry.DIRECTOR, pair.id(), "merge", merge).statusCode(409);
        act(Registry.DIRECTOR, UUID.randomUUID().toString(), "dismiss", reason).statusCode(404);
        as(Registry.DIRECTOR).get(ROOT + "/duplicates?status=GONE").then().statusCode(400);
    }

    /// Three that look alike, each pair decided by somebody else at the same moment: no circle, nothing merged twice.
    @Test
    void mergesAtTheSameMomentMakeNoCircle() throws Exception {
        var person = somebody();
        var ids = List.of(person.registered(), person.under(Registry.newNationalId()).registered(), person.under(Registry.newNationalId()).registered());
        turns.all();
        var answers = AtOnce.times(6, n -> {
            var keep = ids.get(n % 3);
            var other = ids.get((n % 3 + 1 + n / 3) % 3);
            try {
                return act(Registry.DIRECTOR, idOf(keep, other), "merge", Map.of("keep", keep, "reason", "at once")).extract().statusCode();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(answers).isSubsetOf(200, 409, 412).contains(200);
        var merged = answers.stream().filter(status -> status == 200).count();
        assertThat(text("select count(*) from artisan where id in (?, ?, ?) and merged_into is not null", ids.get(0), ids.get(1), ids.get(2)))
                .isEqualTo(Long.toString(merged));
        assertThat(text("select count(*) from artisan where id in (?, ?, ?) and merged_into is null", ids.get(0), ids.get(1), ids.get(2)))
                .isNotEqualTo("0");
    }

    @Test
    void theDatabaseItselfRefusesACircle() throws SQLException {
        var pair = pair();
        act(Registry.DIRECTOR, pair.id(), "merge", Map.of("keep", pair.first(), "reason", "one person")).statusCode(200);

        try (var connection = database.getConnection(); var update = connection.prepareStatement("update artisan set merged_into = ? where id = ?")) {
            update.setObject(1, UUID.fromString(pair.second()));
            update.setObject(2, UUID.fromString(pair.first()));
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("does not stand");
        }
    }

    /// The same national id from two chambers at the same moment: one wins, the other is told, and told nothing of the file.
    @Test
    void oneNationalIdIsOneFileWhoeverAsksFirst() throws Exception {
        for (var round = 0; round < 5; round++) {
            var person = somebody();
            var elsewhere = person.of("11-tamanrasset");
            var answers = AtOnce.times(4, n -> {
                var who = n % 2 == 0 ? person : elsewhere;
                return Registry.apply(who.agent(), who.application()).then().extract();
            });

            assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.statusCode() != 201)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(answer.<String>path("type")).isIn("/problems/national-id-in-use", "/problems/application-open");
                assertThat(answer.asString()).doesNotContain(person.nationalId()).doesNotContain(person.latinLast());
            });
        }
    }

    @Test
    void theQueueIsPagedWithoutGapOrRepeat() throws SQLException {
        for (var i = 0; i < 3; i++) {
            pair();
        }
        List<String> all = as(Registry.DIRECTOR).get(ROOT + "/duplicates?limit=200").path("items.id");
        var walked = new java.util.ArrayList<String>();
        String cursor = null;
        do {
            var page = as(Registry.DIRECTOR).queryParam("limit", 2);
            var answer = (cursor == null ? page : page.queryParam("cursor", cursor)).get(ROOT + "/duplicates").then().statusCode(200).extract();
            walked.addAll(answer.<List<String>>path("items.id"));
            cursor = answer.path("next");
        } while (cursor != null && walked.size() < 200);
        assertThat(walked).startsWith(all.toArray(String[]::new)).doesNotHaveDuplicates();
    }
}
