package org.hirfa.gateway;

import java.util.Locale;

import org.hirfa.gateway.answer.GatewayProblem;
import org.hirfa.problem.Language;
import org.hirfa.problem.ProblemTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PageTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({"'', ar", "fr, fr", "'de, en;q=0.5', en", "ar-DZ, ar", "xx, ar"})
    void speaksTheReadersLanguage(String wish, String language) {
        var texts = ProblemTexts.all();
        var expected = texts.text(Language.valueOf(language.toUpperCase(Locale.ROOT)), "not-found.title");
        var request = to("/nowhere");
        if (!wish.isEmpty()) {
            request.header("Accept-Language", wish);
        }

        var problem = send(request);

        assertProblem(problem, 404, "not-found");
        assertThat(new JsonObject(problem.body()).getString("title")).isEqualTo(expected);
        assertThat(new JsonObject(problem.body()).getString("instance")).isEqualTo("/nowhere");
        assertThat(problem.headers().firstValue("Content-Language")).hasValue(language);
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "fr, ltr", "en, ltr"})
    void explainsEveryProblemToPeople(String language, String direction) {
        var texts = ProblemTexts.all();
        var spoken = Language.valueOf(language.toUpperCase(Locale.ROOT));
        for (var slug : texts.slugs()) {
            var page = send(to("/problems/" + slug).header("Accept-Language", language));
            assertThat(page.statusCode()).as(slug).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(page.body()).contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">")
                    .contains(texts.text(spoken, slug + ".title").replace("''", "'")).contains("/problems/" + slug)
                    .doesNotContain("{0}").doesNotContain("''");
        }
        assertThat(send(to("/problems").header("Accept-Language", language)).body()).contains("/problems/service-resting");
    }

    @Test
    void explainsAProblemToPrograms() {
        var answer = send(to("/problems/service-resting").header("Accept", "application/json").header("Accept-Language", "fr"));

        var explained = new JsonObject(answer.body());
        assertThat(explained.getString("type")).isEqualTo("/problems/service-resting");
        assertThat(explained.getString("title")).isEqualTo("Service sans réponse");
        assertThat(explained.getString("action")).startsWith("Attendez");
        assertThat(new JsonObject(send(to("/problems").header("Accept", "application/json")).body()).getJsonArray("problems"))
                .hasSameSizeAs(ProblemTexts.all().slugs());
    }

    @ParameterizedTest
    @EnumSource(GatewayProblem.class)
    void hasWordsForEachOfItsOwnProblems(GatewayProblem problem) {
        for (var language : Language.values()) {
            for (var part : new String[] {".title", ".detail", ".action"}) {
                assertThat(ProblemTexts.all().text(language, problem.slug() + part)).isNotBlank();
            }
        }
    }

    @Test
    void listsTheInterfaceDocumentsAndFetchesThem() {
        var index = new JsonObject(send(to("/openapi")).body()).getJsonArray("documents");

        assertThat(index).hasSize(3);
        assertThat(index.getJsonObject(0).getString("url")).isEqualTo("/openapi/registry");
        var document = new JsonObject(send(to("/openapi/registry")).body());
        assertThat(document.getString("service")).isEqualTo("registry");
        assertThat(document.getString("uri")).isEqualTo("/q/openapi?format=json");
    }

    @Test
    void showsTheDocumentsWithoutAnyOtherOrigin() {
        var page = send(to("/docs").header("Accept-Language", "ar"));

        assertThat(page.body()).contains("dir=\"rtl\"").contains("id=\"swagger-ui\"").doesNotContain("http://").doesNotContain("https://");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';").contains("connect-src 'self'");
        for (var part : page.body().split("(?:src|href)=\"")) {
            if (part.startsWith("/docs/")) {
                var asset = send(to(part.substring(0, part.indexOf('"'))));
                assertThat(asset.statusCode()).as(part).isEqualTo(200);
                assertThat(asset.body().length()).isPositive();
            }
        }
        assertThat(send(to("/docs/swagger-ui-bundle.js")).headers().firstValue("Content-Type"))
                .hasValue("text/javascript; charset=utf-8");
    }

    @Test
    void greetsWhoComesToTheDoor() {
        assertThat(send(to("/").header("Accept-Language", "fr")).body()).contains("lang=\"fr\"").contains("href=\"/docs\"");
    }

    /// A browser asks for a picture by itself, and complains where there is none.
    @Test
    void asksBrowsersForNoPicture() {
        for (var path : new String[] {"/", "/docs", "/problems", "/problems/not-found"}) {
            assertThat(send(to(path)).body()).contains("<link rel=\"icon\" href=\"data:,\">");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsProblemsOfTheSameTitleApart(Language language) {
        var list = send(to("/problems").header("Accept-Language", language.tag())).body();

        for (var slug : ProblemTexts.all().slugs()) {
            assertThat(list).contains("<code dir=\"ltr\">" + slug + "</code>");
        }
    }
}
