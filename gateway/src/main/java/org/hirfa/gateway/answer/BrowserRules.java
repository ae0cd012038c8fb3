package org.hirfa.gateway.answer;

import java.util.Set;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/// What browsers are told before anything else: to come encrypted (RFC 6797), and which other origins' pages may use
/// the interface (the Fetch standard's CORS protocol).
///
/// Tokens travel in a header and never in a cookie, so credentials are never allowed and never needed.
@Singleton
public class BrowserRules {

    private static final CharSequence WANTED_METHOD = HttpHeaders.createOptimized("Access-Control-Request-Method");
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String SENT = "Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key, "
            + "If-Match, If-None-Match, Last-Event-ID, Prefer, traceparent";
    private static final String READ = "ETag, Location, Link, Retry-After, RateLimit, RateLimit-Policy, "
            + "Content-Language, Deprecation, Sunset, Content-Disposition, X-Trace-Id";
    private static final String SECONDS_TO_REMEMBER = "600";

    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000; includeSubDomains");

    private final Set<String> origins;
    private final boolean encrypted;

    BrowserRules(AnswerConfig config) {
        origins = config.origins().orElse(Set.of());
        encrypted = "https".equals(config.publicOrigin().getScheme());
    }

    /// Says so on the answer to come. A stranger's page gets its answer without the word that lets it read it.
    public void state(HttpServerRequest request) {
        if (encrypted) {
            request.response().headers().set(TRANSPORT, A_YEAR);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return;
        }
        var headers = request.response().headers();
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (origins.contains(origin)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READ);
        }
    }

    public boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS
                && request.headers().contains(HttpHeaders.ORIGIN)
                && request.headers().contains(WANTED_METHOD);
    }

    public void answerPreflight(HttpServerRequest request) {
        if (!origins.contains(request.getHeader(HttpHeaders.ORIGIN))) {
            Answers.refuse(request, GatewayProblem.ORIGIN_REFUSED);
            return;
        }
        var response = request.response();
        response.headers()
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS_TO_REMEMBER);
        SecurityHeaders.complete(response.headers(), "");
        response.setStatusCode(204).end();
    }
}
