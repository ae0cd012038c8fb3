package org.hirfa.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.attach;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class DocumentTest {

    private static final int LARGEST = 10 * 1024 * 1024;

    @Inject
    AgroalDataSource database;

    @Test
    void comesBackAsItWasKept() throws Exception {
        var token = Registry.artisan("document.back");
        var application = Registry.submitted(token);
        var paper = Papers.scan(700, 700);
        var id = UUID.randomUUID();

        var kept = attach(token, application, id, "PHOTO", paper).then().statusCode(201)
                .body("contentType", equalTo("application/pdf")).body("sentSha256", equalTo(sha256(paper))).extract();

        var answer = as(token).get(ROOT + "/applications/" + application + "/documents/" + id).then().statusCode(200)
                .contentType("application/pdf").header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment").extract();
        assertThat(answer.asByteArray()).hasSize(kept.<Integer>path("size")).hasSizeGreaterThan(1_000_000).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(sha256(answer.asByteArray())).isEqualTo(kept.path("sha256"));
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        as(token).get(ROOT + "/applications/" + application + "/documents").then().body("items", hasSize(1));
    }

    @Test
    void sentAgainChangesNothing() {
        var token = Registry.artisan("document.again");
        var application = Registry.submitted(token);
        var id = UUID.randomUUID();
        attach(token, application, id, "PHOTO", Papers.PNG).then().statusCode(201);

        attach(token, application, id, "PHOTO", Papers.PNG).then().statusCode(200);
        attach(token, application, id, "PHOTO", Papers.PDF).then().statusCode(409).body("type", equalTo("/problems/document-id-taken"));
        attach(token, application, id, "BIRTH", Papers.PNG).then().statusCode(409);
        as(token).get(ROOT + "/applications/" + application + "/documents").then().body("items", hasSize(1));
    }

    @Test
    void sentTwiceAtTheSameMomentIsOneDocument() throws Exception {
        var token = Registry.artisan("document.race");
        var application = Registry.submitted(token);
        var id = UUID.randomUUID();

        var statuses = AtOnce.times(6, _ -> attach(token, application, id, "PHOTO", Papers.PNG).statusCode());

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    }

    /// Nothing but the key of the table stands between two applications that are given one id.
    @Test
    void oneIdForTwoApplicationsAtTheSameMomentIsTakenOnce() throws Exception {
        var tokens = java.util.stream.IntStream.range(0, 6).mapToObj(n -> Registry.artisan("document.share" + n)).toList();
        var applications = tokens.stream().map(Registry::submitted).toList();
        var id = UUID.randomUUID();

        var statuses = AtOnce.times(6, n -> attach(tokens.get(n), applications.get(n), id, "PHOTO", Papers.PNG).statusCode());

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void anApplicationTakesOnlySoMany() throws Exception {
        var token = Registry.artisan("document.many");
        var application = Registry.submitted(token);
        var first = UUID.randomUUID();
        attach(token, application, first, "PHOTO", Papers.PNG).then().statusCode(201);
        change("""
                insert into document (id, subject_kind, subject_id, kind, content_type, size, sha256, sent_sha256, upload, attached_by, attached_at)
                select gen_random_uuid(), subject_kind, subject_id, kind, content_type, size, sha256, sent_sha256, upload, attached_by, attached_at
                  from document, generate_series(1, 48) where id = '%s'
                """.formatted(first));

        var statuses = AtOnce.times(4, _ -> attach(token, application, UUID.randomUUID(), "PHOTO", Papers.PNG).statusCode());

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        attach(token, application, UUID.randomUUID(), "PHOTO", Papers.PNG).then().statusCode(409)
                .body("type", equalTo("/problems/too-many-documents")).body("detail", org.hamcrest.Matchers.containsString("50"));
        attach(token, application, first, "PHOTO", Papers.PNG).then().statusCode(200);
    }

    @Test
    void isWhatItsBytesSay() {
        var token = Registry.artisan("document.label");
        var application = Registry.submitted(token);
        var path = ROOT + "/applications/" + application + "/documents/";

        as(token).contentType("application/pdf").body(Papers.PNG).put(path + UUID.randomUUID() + "?kind=PHOTO").then()
                .statusCode(201).body("contentType", equalTo("image/png"));
        as(token).contentType("application/pdf").body(Papers.HTML).put(path + UUID.randomUUID() + "?kind=PHOTO").then()
                .statusCode(415).body("type", equalTo("/problems/document-type"));
        as(token).contentType("image/png").body("GIF89a".getBytes(StandardCharsets.US_ASCII)).put(path + UUID.randomUUID() + "?kind=PHOTO")
                .then().statusCode(415);
        as(token).contentType("application/pdf").body(new byte[0]).put(path + UUID.randomUUID() + "?kind=PHOTO").then()
                .statusCode(400).body("type", equalTo("/problems/document-empty"));
    }

    @Test
    void hasABound() throws SQLException {
        var token = Registry.artisan("document.large");
        var application = Registry.submitted(token);

        var largest = Arrays.copyOf(Papers.JPEG, LARGEST);
        attach(token, application, UUID.randomUUID(), "PHOTO", largest).then().statusCode(201);
        attach(token, application, UUID.randomUUID(), "PHOTO", Arrays.copyOf(largest, LARGEST + 1)).then().statusCode(413)
                .contentType("application/problem+json").body("type", equalTo("/problems/too-large"));

        assertThat(count("select count(*) from document_chunk c where not exists (select 1 from document d where d.upload = c.upload)"))
                .isZero();
    }

    @Test
    void needsAKindThatRegisteringKnows() {
        var token = Registry.artisan("document.kind");
        var application = Registry.submitted(token);

        attach(token, application, UUID.randomUUID(), "HOLIDAY_SNAP", Papers.PNG).then().statusCode(400)
                .body("errors[0].pointer", equalTo("kind"));
        as(token).contentType("image/png").body(Papers.PNG).put(ROOT + "/applications/" + application + "/documents/" + UUID.randomUUID())
                .then().statusCode(400);
        as(token).contentType("image/png").body(Papers.PNG).put(ROOT + "/applications/" + application + "/documents/1?kind=PHOTO")
                .then().statusCode(404);
    }

    @Test
    void bearsADayThatHasCome() {
        var token = Registry.artisan("document.day");
        var application = Registry.submitted(token);
        var path = ROOT + "/applications/" + application + "/documents/";
        var tomorrow = java.time.LocalDate.now(java.time.ZoneId.of("Africa/Algiers")).plusDays(2);

        as(token).contentType("image/png").body(Papers.PNG).put(path + UUID.randomUUID() + "?kind=PHOTO&issuedOn=2026-01-31").then()
                .statusCode(201).body("issuedOn", equalTo("2026-01-31"));
        as(token).contentType("image/png").body(Papers.PNG).put(path + UUID.randomUUID() + "?kind=PHOTO&issuedOn=" + tomorrow).then()
                .statusCode(400).body("errors[0].pointer", equalTo("issuedOn"));
        for (var day : java.util.List.of("2026-02-30", "yesterday", "31/01/2026", "-999999999-01-01", "1026-01-01T00:00")) {
            as(token).contentType("image/png").body(Papers.PNG).queryParam("issuedOn", day).put(path + UUID.randomUUID() + "?kind=PHOTO")
                    .then().statusCode(400);
        }
        as(token).get(path).then().body("items", hasSize(1));
    }

    @Test
    void isTakenBackByWhoeverAttachedIt() throws SQLException {
        var token = Registry.artisan("document.undo");
        var application = Registry.underReview(token);
        var path = ROOT + "/applications/" + application + "/documents/";
        var id = UUID.randomUUID();
        attach(token, application, id, "QUALIFICATION", Papers.PDF).then().statusCode(201);
        as(token).get(ROOT + "/applications/" + application).then().body("evidence", hasSize(1));

        as(Registry.AGENT).delete(path + id).then().statusCode(409).body("type", equalTo("/problems/document-kept"));
        as(Registry.AGENT_OF_TAMANRASSET).delete(path + id).then().statusCode(404);
        as(Registry.artisan("document.undo.other")).delete(path + id).then().statusCode(404);
        as(token).delete(path + id).then().statusCode(204);

        as(token).get(path + id).then().statusCode(404);
        as(token).delete(path + id).then().statusCode(404);
        as(token).get(ROOT + "/applications/" + application).then().body("evidence", hasSize(0));
        assertThat(count("select count(*) from document_chunk c where not exists (select 1 from document d where d.upload = c.upload)"))
                .isZero();
    }

    @Test
    void staysOnceSomethingRestsOnIt() {
        var token = Registry.artisan("document.rests");
        var application = Registry.underReview(token);
        var path = ROOT + "/applications/" + application + "/documents/";
        Registry.step(Registry.AGENT, application, "request-documents", "{\"items\": [{\"kind\": \"PHOTO\"}]}").statusCode(200);
        var answer = UUID.randomUUID();
        var other = UUID.randomUUID();
        attach(token, application, answer, "PHOTO", Papers.PNG).then().statusCode(201);
        attach(token, application, other, "PHOTO", Papers.PNG).then().statusCode(201);

        as(token).delete(path + answer).then().statusCode(409).body("type", equalTo("/problems/document-kept"));
        Registry.step(Registry.DIRECTOR, application, "refuse", "{\"reasons\": [\"no\"]}").statusCode(200);
        as(token).delete(path + other).then().statusCode(409).body("type", equalTo("/problems/application-state"));
        as(token).get(path).then().body("items", hasSize(2));
    }

    @Test
    void isNotTakenOnceAllIsDecided() {
        var token = Registry.artisan("document.late");
        var application = Registry.underReview(token);
        Registry.step(Registry.DIRECTOR, application, "refuse", "{\"reasons\": [\"no\"]}").statusCode(200);

        attach(token, application, UUID.randomUUID(), "PHOTO", Papers.PNG).then().statusCode(409)
                .body("type", equalTo("/problems/application-state"));
        as(token).get(ROOT + "/applications/" + application + "/documents").then().body("items", hasSize(0));
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
