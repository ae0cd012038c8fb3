package org.hirfa.gateway.answer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import org.hirfa.problem.Language;
import org.hirfa.problem.Problem;
import org.hirfa.problem.ProblemTexts;
import org.hirfa.problem.ProblemType;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/// Writes an answer of the gateway's own: a problem, or a body it holds.
public final class Answers {

    private static final URI UNREADABLE = URI.create("/");

    private Answers() {
    }

    /// Refuses the request, and lets a body that is still coming run into the [Sand].
    public static void refuse(HttpServerRequest request, ProblemType type, Object... args) {
        if (request.response().headWritten()) {
            request.connection().close();
            return;
        }
        var language = Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = ProblemTexts.all().describe(type, language, instance(request), List.of(), args);
        var response = request.response();
        response.headers()
                .add(HttpHeaders.VARY, "Accept-Language")
                .set("Content-Language", language.tag())
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatusCode(type.status());
        send(request, Problem.MEDIA_TYPE, json(problem));
        Sand.receive(request);
    }

    /// Sends a whole body; to `HEAD` only its headers (RFC 9110, section 9.3.2).
    public static void send(HttpServerRequest request, String mediaType, Buffer body) {
        var response = request.response();
        var secured = SecurityHeaders.complete(response.headers(), mediaType);
        secured.set(HttpHeaders.CONTENT_TYPE, mediaType);
        secured.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static Buffer json(Problem problem) {
        return new JsonObject()
                .put("type", problem.type().toString())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("instance", problem.instance().toString())
                .toBuffer();
    }

    private static URI instance(HttpServerRequest request) {
        var uri = request.uri();
        var query = uri.indexOf('?');
        try {
            return new URI(query < 0 ? uri : uri.substring(0, query));
        } catch (URISyntaxException _) {
            return UNREADABLE;
        }
    }
}
