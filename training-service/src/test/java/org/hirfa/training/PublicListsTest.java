package org.hirfa.training;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hirfa.training.TrainingFixtures.as;

/// The establishments and programmes of the pack, as anybody finds them.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class PublicListsTest {

    private static final String INSTITUTIONS = "/api/training/v1/institutions";

    @Inject
    TrainingFixtures training;

    @Test
    void holdsEveryEstablishmentOfThePackOnce() {
        var codes = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 200);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(INSTITUTIONS);
            page.then().statusCode(200);
            codes.addAll(page.<List<String>>path("items.code"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(codes).hasSize(1932).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"غليزان", "غلــيزان", "غِليزان", "relizane", "RELIZANE", "Relizane 01"})
    void findsAnEstablishmentHoweverItsNameIsTyped(String typed) {
        given().queryParam("search", typed).queryParam("wilaya", "48").get(INSTITUTIONS).then().statusCode(200)
                .body("items.code", hasItem(TrainingFixtures.CENTRE)).body("items.wilaya", everyItem(equalTo("48")));
    }

    @Test
    void putsTheNearestFirst() {
        var near = given().queryParam("lat", "35.7356").queryParam("lon", "0.5537").queryParam("limit", 60).get(INSTITUTIONS);
        near.then().statusCode(200).body("items[0].distanceKm", lessThan(0.2f));
        List<Number> distances = near.path("items.distanceKm");
        assertThat(distances.stream().map(Number::doubleValue).toList()).isSorted();
        given().queryParam("lat", "35.7356").queryParam("lon", "0.5537").queryParam("limit", 5).queryParam("cursor", near.<String>path("next"))
                .get(INSTITUTIONS).then().statusCode(200).body("items.code", not(hasItem(near.<String>path("items[59].code"))));
    }

    @ParameterizedTest
    @CsvSource({"wilaya, 99, wilaya", "search, %_, search", "lat, 35, lon", "lat, 91, lat", "lat, NaN, lat", "lat, x, lat", "town, x, town", "cursor, AAAA, cursor"})
    void refusesWhatItCannotSearchFor(String name, String value, String pointer) {
        var request = given().queryParam(name, value);
        if (name.equals("lat") && !pointer.equals("lon")) {
            request.queryParam("lon", "0");
        }
        request.get(INSTITUTIONS).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource({"programmes, a b", "programmes, é", "institutions, NaN~01838", "institutions, -1~01838", "institutions, 0~x",
        "sessions, +9999999-01-01~00000000-0000-0000-0000-000000000000", "sessions, 2026-02-30~00000000-0000-0000-0000-000000000000",
        "sessions, 2026-02-03~x"})
    void refusesACursorThatNoPageOfItGave(String list, String keyset) {
        var cursor = Base64.getUrlEncoder().encodeToString(keyset.replace('~', '\u001f').getBytes(UTF_8));

        given().queryParam("cursor", cursor).get("/api/training/v1/" + list).then().statusCode(400)
                .body("errors.pointer", hasItem("cursor"));
    }

    @Test
    void showsOneEstablishmentAndOneProgramme() {
        given().get(INSTITUTIONS + "/" + TrainingFixtures.CENTRE).then().statusCode(200).body("wilaya", equalTo("48"));
        given().get(INSTITUTIONS + "/99999").then().statusCode(404);
        given().urlEncodingEnabled(false).get(INSTITUTIONS + "/%00").then().statusCode(404);
        given().get("/api/training/v1/programmes/GERME").then().statusCode(200).body("modules", hasSize(8))
                .body("passRule.minimumAttendancePercent", equalTo(80)).body("source.verified", equalTo(false));
        given().get("/api/training/v1/programmes/NONE").then().statusCode(404);
        given().urlEncodingEnabled(false).get("/api/training/v1/programmes/%00").then().statusCode(404);
        given().queryParam("limit", 200).get("/api/training/v1/programmes").then().statusCode(200)
                .body("items.code", hasItem(TrainingFixtures.SEWING)).body("items", hasSize(33));
    }

    @Test
    void loadsAgainWhatHasChangedAndOnlyForTheAdministrator() {
        training.change("update reference_data_load set checksum = 'old' where name = 'programmes'");
        training.change("update programme set title_fr = 'wrong' where code = 'GERME'");
        training.change("""
                insert into programme values ('GONE', 'UPGRADE', null, 'ا', 'a', 'a', '{}', '{}', 1, false, 0, 0, null, null, 's', false, true)
                """);

        as(TrainingFixtures.supervisor()).post("/api/training/v1/reference-data").then().statusCode(403);
        given().post("/api/training/v1/reference-data").then().statusCode(401);
        as(TrainingFixtures.admin()).post("/api/training/v1/reference-data").then().statusCode(200).body("loaded", equalTo(List.of("programmes")));
        as(TrainingFixtures.admin()).post("/api/training/v1/reference-data").then().statusCode(200).body("loaded", empty());

        given().get("/api/training/v1/programmes/GERME").then().body("titles.fr", equalTo("Gérez mieux votre entreprise (GERME)"));
        given().queryParam("limit", 200).get("/api/training/v1/programmes").then().body("items.code", not(hasItem("GONE")));
        training.change("delete from programme where code = 'GONE'");
    }
}
