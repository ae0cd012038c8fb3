package org.hirfa.gateway.page;

import org.hirfa.gateway.answer.Answers;
import org.hirfa.problem.Language;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/// The frame around every page: language, direction of writing, one style sheet, no script; an empty picture, or
/// browsers would ask for one.
final class Html {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%s" dir="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/docs/page.css">
            %s</head>
            <body>
            %s</body>
            </html>
            """;

    private Html() {
    }

    static Language languageOf(HttpServerRequest request) {
        return Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /// @param title plain text
    /// @param head and body are markup
    static void send(HttpServerRequest request, Language language, String title, String head, String body) {
        var direction = language == Language.AR ? "rtl" : "ltr";
        var page = FRAME.formatted(language.tag(), direction, escaped(title), head, body);
        request.response().headers()
                .add(HttpHeaders.VARY, "Accept-Language, Accept")
                .set("Content-Language", language.tag())
                .set(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
        Answers.send(request, "text/html; charset=utf-8", Buffer.buffer(page));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
