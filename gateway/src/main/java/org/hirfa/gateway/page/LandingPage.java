package org.hirfa.gateway.page;

import io.vertx.core.http.HttpServerRequest;

/// What a person sees who types the platform's address.
final class LandingPage implements Page {

    @Override
    public void show(HttpServerRequest request) {
        var language = Html.languageOf(request);
        var title = PageWords.in(language, "title");
        Html.send(request, language, title, "", """
                <h1>%s</h1>
                <p>%s</p>
                <ul>
                <li><a href="/docs">%s</a></li>
                <li><a href="/openapi">%s</a></li>
                <li><a href="/problems">%s</a></li>
                </ul>
                """.formatted(title, PageWords.in(language, "purpose"), PageWords.in(language, "docs"),
                PageWords.in(language, "documents"), PageWords.in(language, "problems")));
    }
}
