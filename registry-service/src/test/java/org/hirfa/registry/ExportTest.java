package org.hirfa.registry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ExportTest {

    @Inject
    SettableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void givesTheOwnerEverything() {
        var token = Registry.artisan("export.whole." + UUID.randomUUID());
        var number = Registry.newNationalId();
        Registry.accepted(token, number);
        String json = ask(token).then().statusCode(201).extract().path("json");

        as(token).get(json).then().statusCode(200).header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", containsString("no-store"))
                .body("person.nationalId", equalTo(number)).body("person.phone", equalTo("+213661234567"))
                .body("person.address.line", containsString("حي النصر"))
                .body("applications", hasSize(1)).body("applications[0].steps.status", hasItems("DRAFT", "SUBMITTED", "ACCEPTED"))
                .body("documents.kind", hasItem("QUALIFICATION")).body("registration", hasSize(1))
                .body("registration[0].status", equalTo("ACTIVE")).body("registration[0].history", hasSize(1))
                .body("cards", hasSize(1)).body("accesses.what", hasItem("application")).body("exports", hasSize(1))
                .body("accesses.actorName", hasItem("director.relizane"));
        // Nobody else's account goes out with it, and nothing of how it is kept.
        var text = as(token).get(json).asString();
        assertThat(text).doesNotContain("\"actor\"", "\"writtenBy\"", "\"upload\"", org.hirfa.testing.Tokens.accountOf("director.relizane").toString());
        as(token).get(ROOT + "/me/exports").then().body("items", hasSize(1)).body("items[0].fetched", equalTo(2));
    }

    @Test
    void givesItOnPaperInArabicAndFrench() throws Exception {
        var token = Registry.artisan("export.paper." + UUID.randomUUID());
        Registry.accepted(token);

        var pdf = as(token).accept("*/*").get(ask(token).<String>path("pdf")).then().statusCode(200).contentType("application/pdf").extract().asByteArray();

        Files.write(Path.of("target", "export.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Tout ce que le registre", "Numéro d'identification national", "Benyoucef");
        }
    }

    @Test
    void givesEveryPaperWithIt() throws Exception {
        var token = Registry.artisan("export.zip." + UUID.randomUUID());
        Registry.accepted(token);

        var zip = as(token).accept("*/*").get(ask(token).<String>path("zip")).then().statusCode(200).extract().asByteArray();

        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(entries).containsKeys("hirfa.json", "hirfa.pdf").hasSize(3);
        assertThat(entries.lastEntry().getKey()).startsWith("papers/qualification-").endsWith(".pdf");
        assertThat(new String(entries.lastEntry().getValue(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void isForTheOwnerAndForAWhile() {
        var token = Registry.artisan("export.mine." + UUID.randomUUID());
        Registry.submitted(token);
        var other = Registry.artisan("export.other." + UUID.randomUUID());
        Registry.submitted(other);
        var export = ask(token);

        for (var format : java.util.List.of("json", "pdf", "zip")) {
            as(other).accept("*/*").get(export.<String>path(format)).then().statusCode(404);
            as(Registry.DIRECTOR).accept("*/*").get(export.<String>path(format)).then().statusCode(403);
            as(Registry.SUPERVISOR).accept("*/*").get(export.<String>path(format)).then().statusCode(403);
        }
        as(other).get(ROOT + "/me/exports").then().body("items", hasSize(0));
        ask(Registry.artisan("export.nobody." + UUID.randomUUID())).then().statusCode(404);

        clock.advance(Duration.ofHours(25));
        as(token).get(export.<String>path("json")).then().statusCode(410).body("type", equalTo("/problems/export-expired"))
                .body("detail", not(containsString("http")));
        clock.reset();
        as(token).get(ROOT + "/me/exports").then().body("items[0].fetched", equalTo(0));
    }

    @Test
    void asksOnceForOneKey() {
        var token = Registry.artisan("export.key." + UUID.randomUUID());
        Registry.submitted(token);
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 3; i++) {
            as(token).header("Idempotency-Key", key).post(ROOT + "/me/exports").then().statusCode(201);
        }
        as(token).post(ROOT + "/me/exports").then().statusCode(400);
        as(token).get(ROOT + "/me/exports").then().body("items", hasSize(1));
    }

    private static Response ask(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString()).post(ROOT + "/me/exports");
    }
}
