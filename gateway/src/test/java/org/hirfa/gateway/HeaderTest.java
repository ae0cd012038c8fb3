package org.hirfa.gateway;

import java.net.http.HttpRequest;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class HeaderTest extends GatewayTest {

    private static final String OPEN = "/api/registry/v1/wilayas";

    @Test
    void tellsServicesWhatItKnowsAndNothingThatAClientClaims() throws Exception {
        raw("""
                GET %s HTTP/1.1
                Host: evil.example
                X-Forwarded-For: 6.6.6.6
                X-Forwarded-Host: evil.example
                X-Forwarded-Proto: gopher
                X-Forwarded-Port: 666
                X-Forwarded-Prefix: /evil
                Forwarded: for=6.6.6.6;host=evil.example
                X-Real-IP: 6.6.6.6
                X-User: admin
                X-Roles: platform_admin
                x_forwarded_for: 6.6.6.6
                Remote-User: admin
                Cookie: session=evil
                Baggage: user=evil
                Tracestate: evil=1
                X-HTTP-Method-Override: DELETE
                Client-Cert: evil
                Accept: application/json
                Idempotency-Key: abc
                If-Match: "3"

                """.formatted(OPEN).replace("\n", "\r\n"));

        var seen = registry.last().headers();
        assertThat(seen).containsEntry("X-Forwarded-For", "127.0.0.1")
                .containsEntry("X-Forwarded-Host", "hirfa.example.dz")
                .containsEntry("X-Forwarded-Proto", "https")
                .containsEntry("X-Forwarded-Port", "443")
                .containsEntry("Accept", "application/json")
                .containsEntry("Idempotency-Key", "abc")
                .containsEntry("If-Match", "\"3\"");
        assertThat(seen.keySet()).containsExactlyInAnyOrder("host", "Accept", "Idempotency-Key", "If-Match",
                "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "traceparent");
        assertThat(seen.toString()).doesNotContain("evil").doesNotContain("6.6.6.6").doesNotContain("admin");
    }

    @Test
    void keepsWhatBelongsToTheConnectionToItself() throws Exception {
        raw("GET " + OPEN + " HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, Prefer, Authorization\r\nPrefer: a\r\nTE: trailers\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nProxy-Authorization: Basic x\r\nKeep-Alive: 5\r\n\r\n");

        assertThat(registry.last().headers().keySet())
                .doesNotContain("Connection", "Prefer", "TE", "Upgrade", "HTTP2-Settings", "Proxy-Authorization", "Keep-Alive");
    }

    @Test
    void addsWhatBrowsersShouldKnowAndHidesWhatNobodyShould() {
        var headers = send(asPerson("/api/registry/v1/teapot")).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000; includeSubDomains");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.allValues("Cache-Control")).containsExactly("private, max-age=5");
        assertThat(headers.firstValue("ETag")).hasValue("\"7\"");
        assertThat(headers.map()).doesNotContainKeys("server", "x-inner", "access-control-allow-origin");
        assertThat(send(asPerson("/api/registry/v1/applications")).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void continuesTheClientsTraceWithASpanOfItsOwn() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        send(to(OPEN).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(registry.last().headers().get("traceparent"))
                .matches("00-" + trace + "-[0-9a-f]{16}-0[01]").doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void beginsATraceWhereThereIsNoneOrNoneThatCanBeRead() {
        send(to(OPEN));
        var first = registry.last().headers().get("traceparent");
        send(to(OPEN).header("traceparent", "not a trace"));
        var second = registry.last().headers().get("traceparent");

        assertThat(first).matches("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]");
        assertThat(second).matches("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]").isNotEqualTo(first);
    }

    @Test
    void letsPagesOfKnownOriginsIn() throws Exception {
        var preflight = raw("OPTIONS /api/registry/v1/applications HTTP/1.1\r\nHost: x\r\nOrigin: https://portal.example.dz\r\n"
                + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization, idempotency-key\r\n\r\n");

        assertThat(preflight).startsWith("HTTP/1.1 204").containsIgnoringCase("access-control-allow-origin: https://portal.example.dz")
                .containsIgnoringCase("access-control-allow-methods: GET, HEAD, POST")
                .containsIgnoringCase("Idempotency-Key").doesNotContainIgnoringCase("allow-credentials");
        assertThat(registry.received).isEmpty();
        var answer = raw("GET " + OPEN + " HTTP/1.1\r\nHost: x\r\nOrigin: https://portal.example.dz\r\n\r\n");
        assertThat(answer).containsIgnoringCase("access-control-allow-origin: https://portal.example.dz")
                .containsIgnoringCase("vary: Origin");
        var readable = answer.lines().filter(line -> line.startsWith("access-control-expose-headers: ")).findFirst().orElse("");
        assertThat(readable.split(": ")[1].split(", ")).contains("ETag", "Location", "Link", "Retry-After", "X-Trace-Id");
        var refusal = raw("GET /api/registry/v1/me HTTP/1.1\r\nHost: x\r\nOrigin: https://portal.example.dz\r\n\r\n");
        assertThat(refusal).startsWith("HTTP/1.1 401").containsIgnoringCase("access-control-allow-origin: https://portal.example.dz");
    }

    @Test
    void keepsPagesOfOtherOriginsOut() throws Exception {
        assertThat(raw("OPTIONS " + OPEN + " HTTP/1.1\r\nHost: x\r\nOrigin: https://portal.example.dz.evil.example\r\n"
                + "Access-Control-Request-Method: GET\r\n\r\n"))
                .startsWith("HTTP/1.1 403").contains("/problems/origin-refused").doesNotContainIgnoringCase("access-control-allow");
        assertThat(raw("GET " + OPEN + " HTTP/1.1\r\nHost: x\r\nOrigin: null\r\n\r\n"))
                .startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("access-control-allow");
    }

    @Test
    void sendsNoBodyWhereThereIsNone() {
        send(asPerson("/api/registry/v1/artisans/1/suspend").POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(registry.last().method()).isEqualTo("POST");
    }
}
