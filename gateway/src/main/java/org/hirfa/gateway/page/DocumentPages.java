package org.hirfa.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

import org.hirfa.gateway.answer.Answers;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// The list of interface documents, and the page to read and try them.
///
/// Swagger UI comes from the class path, file by file and nothing else of it: no other origin is asked, and the
/// content policy allows none.
final class DocumentPages {

    private static final String SWAGGER = "/META-INF/resources/openapi-ui/";
    private static final Map<String, Asset> ASSETS = Map.of(
            "/docs/swagger-ui.css", Asset.read(SWAGGER + "swagger-ui.css", "text/css"),
            "/docs/swagger-ui-bundle.js", Asset.read(SWAGGER + "swagger-ui-bundle.js", "text/javascript"),
            "/docs/swagger-ui-standalone-preset.js",
            Asset.read(SWAGGER + "swagger-ui-standalone-preset.js", "text/javascript"),
            "/docs/start.js", Asset.read("/pages/start.js", "text/javascript"),
            "/docs/page.css", Asset.read("/pages/page.css", "text/css"));
    private static final String HEAD = """
            <link rel="stylesheet" href="/docs/swagger-ui.css">
            <script src="/docs/swagger-ui-bundle.js" defer></script>
            <script src="/docs/swagger-ui-standalone-preset.js" defer></script>
            <script src="/docs/start.js" defer></script>
            """;

    private final Collection<String> services;

    DocumentPages(Collection<String> services) {
        this.services = services;
    }

    void showIndex(HttpServerRequest request) {
        var documents = new JsonArray();
        for (var service : services) {
            documents.add(new JsonObject().put("name", service).put("url", "/openapi/" + service));
        }
        request.response().headers().set(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
        Answers.send(request, "application/json", new JsonObject().put("documents", documents).toBuffer());
    }

    void showReader(HttpServerRequest request) {
        var language = Html.languageOf(request);
        var title = PageWords.in(language, "docs");
        Html.send(request, language, title, HEAD, """
                <h1>%s</h1>
                <p>%s</p>
                <div id="swagger-ui" lang="en" dir="ltr"></div>
                """.formatted(title, PageWords.in(language, "try")));
    }

    /// @return whether there is such a file
    static boolean has(String path) {
        return ASSETS.containsKey(path);
    }

    static void sendAsset(HttpServerRequest request, String path) {
        var asset = Objects.requireNonNull(ASSETS.get(path), path);
        request.response().headers().set(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        Answers.send(request, asset.mediaType(), asset.content());
    }

    private record Asset(String mediaType, Buffer content) {
        static Asset read(String resource, String mediaType) {
            try (var stream = Objects.requireNonNull(DocumentPages.class.getResourceAsStream(resource), resource)) {
                return new Asset(mediaType + "; charset=utf-8", Buffer.buffer(stream.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            }
        }
    }
}
