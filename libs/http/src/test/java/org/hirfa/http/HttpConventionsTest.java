package org.hirfa.http;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PlatformServers.class)
class HttpConventionsTest {

    private static final String POT = """
            {"name": "tagine", "litres": 3, "colour": "RED", "lid": {"shape": "cone"}}
            """;

    @jakarta.inject.Inject
    io.agroal.api.AgroalDataSource database;

    @BeforeEach
    void nothingMadeYet() {
        Shelf.MADE.set(0);
    }

    @Test
    void aRetryGetsTheSameAnswerByteForByteAndMakesNothing() {
        var key = UUID.randomUUID().toString();

        var first = make(key, POT);
        var second = make(key, POT);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(Shelf.MADE).hasValue(1);
    }

    @Test
    void twoRequestsAtOnceWithOneKeyMakeOneThing() {
        var key = UUID.randomUUID().toString();

        var both = java.util.stream.Stream.generate(() -> CompletableFuture.supplyAsync(() -> make(key, POT))).limit(4).toList();
        var answers = both.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers).extracting(Response::asString).containsOnly(answers.getFirst().asString());
        assertThat(Shelf.MADE).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        make(key, POT);

        make(key, POT.replace("3", "4")).then().statusCode(422).body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void aCreateWithoutAKeyIsRefused() {
        given().contentType("application/json").body(POT).post("/shelf")
                .then().statusCode(400).body("type", equalTo("/problems/key-required"));
    }

    @Test
    void afterAFailureTheKeyIsFreeAgain() {
        var key = UUID.randomUUID().toString();
        make(key, POT.replace("tagine", "broken")).then().statusCode(500);

        make(key, POT).then().statusCode(201);
    }

    @Test
    void anUnexpectedFailureShowsAReferenceAndNothingElse() {
        make(UUID.randomUUID().toString(), POT.replace("tagine", "broken")).then()
                .statusCode(500).contentType("application/problem+json")
                .body(not(containsString("Shelf"))).body(not(containsString("secret")))
                .body("type", equalTo("/problems/internal"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"name\": | 400 | malformed-json | ",
        "[1] | 400 | invalid-input | wrong-type",
        "{\"name\":\"tagine\",\"litres\":\"3\",\"colour\":\"RED\"} | 400 | invalid-input | /litres",
        "{\"name\":\"tagine\",\"litres\":3.5,\"colour\":\"RED\"} | 400 | invalid-input | /litres",
        "{\"name\":5,\"litres\":3,\"colour\":\"RED\"} | 400 | invalid-input | /name",
        "{\"name\":\"tagine\",\"litres\":3,\"colour\":\"GREEN\"} | 400 | invalid-input | unknown-value",
        "{\"name\":\"tagine\",\"litres\":3,\"colour\":0} | 400 | invalid-input | /colour",
        "{\"name\":\"tagine\",\"litres\":null,\"colour\":\"RED\"} | 400 | invalid-input | /litres",
        "{\"name\":\"tagine\",\"litres\":3,\"glaze\":\"x\"} | 400 | invalid-input | unknown-field",
        "{\"name\":\"t\",\"litres\":3} | 400 | invalid-input | /name",
        "{\"name\":\"tagine\",\"litres\":3,\"lid\":{}} | 400 | invalid-input | /lid/shape",
        "{\"name\":\"tagine\",\"litres\":3,\"fired\":[1990,1,1]} | 400 | invalid-input | /fired",
        "{\"name\":\"tagine\",\"litres\":3,\"fired\":\"1990-01-01T10:00:00Z\"} | 400 | invalid-input | /fired",
        "{\"name\":\"tagine\",\"litres\":3,\"0661234567\":1} | 400 | invalid-input | /?",
        "{\"name\":\"tagine\",\"name\":\"other\",\"litres\":3} | 400 | malformed-json | "})
    void whatCannotBeReadToTheLetterIsRefused(String body, int status, String slug, String named) {
        var answer = make(UUID.randomUUID().toString(), body).then().statusCode(status)
                .contentType("application/problem+json").body("type", equalTo("/problems/" + slug));

        if (named != null) {
            answer.body(containsString(named)).body(not(containsString("GREEN")));
        }
        assertThat(Shelf.MADE).hasValue(0);
    }

    @Test
    void problemsSpeakTheReadersLanguageAndArabicFirst() {
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json")
                .body("title", equalTo("غير موجود")).header("Content-Language", "ar").body("instance", equalTo("/nowhere"));
        given().header("Accept-Language", "fr").get("/nowhere").then().body("title", equalTo("Introuvable"));
    }

    @Test
    void theFrameworksOwnErrorsAreProblemsToo() {
        given().delete("/shelf").then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
        given().header("Idempotency-Key", "12345678").contentType("text/csv").body("a").post("/shelf")
                .then().statusCode(415).body("type", equalTo("/problems/unsupported-media-type"));
        given().get("/shelf/locked").then().statusCode(401).contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void aWriteNeedsTheVersionItsAuthorSaw() {
        change(given()).statusCode(428).body("type", equalTo("/problems/version-required"));
        change(given().header("If-Match", "\"6\"")).statusCode(412).body("type", equalTo("/problems/stale-version"));
        change(given().header("If-Match", "\"7\"")).statusCode(200);
        change(given().header("If-Match", "\"5\", \"7\"")).statusCode(200);
    }

    @Test
    void pagesFollowEachOtherWithoutGap() {
        var first = given().queryParam("limit", 3).get("/shelf");
        first.then().statusCode(200).body("items", contains(1, 2, 3)).header("Link", containsString("rel=\"next\""));

        var second = given().queryParam("limit", 3).queryParam("cursor", first.path("next").toString()).get("/shelf");
        second.then().body("items", contains(4, 5, 6));

        given().queryParam("limit", 3).queryParam("cursor", second.path("next").toString()).get("/shelf")
                .then().body("items", contains(7)).body("next", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,x", "limit,99999999999", "limit,201", "cursor,%%%", "cursor,YQ-_b", "glazee,blue", "glaze,''", "cursor,' '"})
    void aParameterThatIsNotUnderstoodIsNeverIgnored(String name, String value) {
        var sent = value.equals("YQ-_b") ? "YR9i" : value; // the second is two values where the list has one
        given().queryParam(name, sent).get("/shelf").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aParameterGivenTwiceOrWithAControlCharacterIsRefused() {
        given().queryParam("glaze", "blue", "red").get("/shelf").then().statusCode(400).body("errors[0].code", equalTo("given-twice"));
        given().queryParam("glaze", "bl\u0000ue").get("/shelf").then().statusCode(400).body("errors[0].code", equalTo("forbidden-character"));
        given().queryParam("cursor", "AA").get("/shelf").then().statusCode(400).body("errors[0].pointer", equalTo("cursor"));
    }

    @Test
    void aRetryThatSawANewerVersionIsStillTheSameRequest() {
        var key = UUID.randomUUID().toString();
        var first = given().header("Idempotency-Key", key).header("If-Match", "\"6\"").contentType("application/json").body(POT).post("/shelf/versioned");
        var second = given().header("Idempotency-Key", key).header("If-Match", "\"7\"").contentType("application/json").body(POT).post("/shelf/versioned");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void aDatabaseThatIsAwayMeansComeBackLaterAndNotThatWeBroke() {
        given().get("/shelf/away").then().statusCode(503).body("type", equalTo("/problems/unavailable")).header("Retry-After", "5");
        given().get("/shelf/odd-value").then().statusCode(400).body("type", equalTo("/problems/invalid-input"));
    }

    @Test
    void anEmptyPoolMeansComeBackLaterToo() throws java.sql.SQLException {
        var held = new java.util.ArrayList<java.sql.Connection>();
        try {
            for (var i = 0; i < database.getConfiguration().connectionPoolConfiguration().maxSize(); i++) {
                held.add(database.getConnection());
            }
            given().get("/shelf/needs-connection").then().statusCode(503).body("type", equalTo("/problems/unavailable"));
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
        given().get("/shelf/needs-connection").then().statusCode(200);
    }

    private static Response make(String key, String body) {
        return given().header("Idempotency-Key", key).contentType("application/json").body(body).post("/shelf");
    }

    private static io.restassured.response.ValidatableResponse change(RequestSpecification request) {
        return request.contentType("application/json").body(POT).put("/shelf/1").then();
    }
}
