package org.hirfa.gateway.page;

import java.util.regex.Pattern;

import org.hirfa.gateway.answer.Answers;
import org.hirfa.problem.Language;
import org.hirfa.problem.ProblemTexts;
import org.hirfa.problem.StandardProblem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// What each problem of the platform means and what to do about it: the pages that a problem's `type` points to.
final class ProblemPages {

    static final String PREFIX = "/problems/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");

    private final ProblemTexts texts = ProblemTexts.all();

    void showAll(HttpServerRequest request) {
        var language = Html.languageOf(request);
        if (wantsJson(request)) {
            var all = new JsonArray();
            texts.slugs().forEach(slug -> all.add(new JsonObject().put("type", PREFIX + slug)
                    .put("title", plain(language, slug + ".title"))));
            send(request, language, new JsonObject().put("problems", all));
            return;
        }
        var rows = new StringBuilder();
        texts.slugs().forEach(slug -> rows.append("<li><a href=\"").append(PREFIX).append(slug).append("\">")
                .append(Html.escaped(plain(language, slug + ".title"))).append("</a> <code dir=\"ltr\">").append(slug)
                .append("</code></li>\n"));
        var title = PageWords.in(language, "problems");
        Html.send(request, language, title, "", "<h1>" + title + "</h1>\n<ul>\n" + rows + "</ul>\n");
    }

    void show(HttpServerRequest request, String slug) {
        if (!texts.slugs().contains(slug)) {
            Answers.refuse(request, StandardProblem.NOT_FOUND);
            return;
        }
        var language = Html.languageOf(request);
        var title = plain(language, slug + ".title");
        var meaning = PLACEHOLDER.matcher(plain(language, slug + ".detail")).replaceAll("…");
        var action = plain(language, slug + ".action");
        if (wantsJson(request)) {
            send(request, language, new JsonObject().put("type", PREFIX + slug).put("title", title)
                    .put("meaning", meaning).put("action", action));
            return;
        }
        Html.send(request, language, title, "", """
                <h1>%s</h1>
                <h2>%s</h2>
                <p>%s</p>
                <h2>%s</h2>
                <p>%s</p>
                <p><code dir="ltr">%s%s</code></p>
                <p><a href="/problems">%s</a></p>
                """.formatted(Html.escaped(title), PageWords.in(language, "meaning"), Html.escaped(meaning),
                PageWords.in(language, "action"), Html.escaped(action), PREFIX, slug,
                PageWords.in(language, "problems")));
    }

    /// The texts are patterns, in which an apostrophe is doubled.
    private String plain(Language language, String key) {
        return texts.text(language, key).replace("''", "'");
    }

    private static boolean wantsJson(HttpServerRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        var json = accept.indexOf("json");
        var html = accept.indexOf("text/html");
        return json >= 0 && (html < 0 || json < html);
    }

    private static void send(HttpServerRequest request, Language language, JsonObject body) {
        request.response().headers()
                .add(HttpHeaders.VARY, "Accept-Language, Accept")
                .set("Content-Language", language.tag())
                .set(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
        Answers.send(request, "application/json", body.toBuffer());
    }
}
