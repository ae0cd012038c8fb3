package org.hirfa.gateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PathTricksTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "/api/registry/v1/../../../q/metrics", "/api/registry/v1/..", "/api/registry/v1/wilayas/../applications",
            "/api/registry/v1/%2e%2e/%2E%2e/q/metrics", "/api/registry/v1/.%2e/q", "/api/registry/v1/wilayas/..%2fapplications",
            "/api/registry/v1/wilayas%2F..%2Fapplications", "/api/registry/v1/wilayas/..%5capplications",
            "/api/registry/v1/wilayas\\..\\applications", "/api/registry/v1//applications", "//api/registry/v1/wilayas",
            "/api/registry/v1/wilayas;/../applications", "/api/registry/v1/wilayas;jsessionid=1", "/verify/..;/q/metrics",
            "/api/registry/v1/wilayas/%252e%252e/applications", "/api/registry/v1/wilayas/%00", "/api/registry/v1/wilayas/%0d%0aX:1",
            "/api/registry/v1/wilayas/%zz", "/api/registry/v1/wilayas/%2", "/api/registry/v1/wilayas#x", "/./docs",
            "/api/registry/v1/wilayas?a=\\", "http://127.0.0.1/api/registry/v1/wilayas", "http://evil.example/q/metrics",
            "/api/registry/v1/wilayas?a=%00", "/api/registry/v1/wilayas?a=b%0D%0Ac", "/docs?a=%1f", "/api/registry/v1/wilayas?a=%7F",
            "/api/registry/v1/wilayas?a%00=b", "/api/registry/v1/wilayas?a={", "/api/registry/v1/wilayas?a=<b>", "/api/registry/v1/wilayas?a=`", "/api/registry/v1/wilayas?a=%", "/api/registry/v1/wilayas?a=%4",
            "/api/registry/v1/wilayas?a=%u0041", "/api/registry/v1/wilayas?a=%zz&b=1", "/api/registry/v1/wilayas?a=%ff",
            "/api/registry/v1/wilayas?a=%C0%80", "/api/registry/v1/wilayas?a=%D8&b=%AD", "/api/registry/v1/wilayas/%D8",
            "*", "/api/registry/v1/a|b", "/api/registry/v1/\u00e9"})
    void refusesAPathThatCouldBeReadInTwoWays(String target) throws Exception {
        var answer = raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"/problems/unacceptable-path\"");
        assertThat(registry.received).isEmpty();
        assertThat(training.received).isEmpty();
    }

    @Test
    void takesNamesInOtherScripts() throws Exception {
        raw("GET /api/registry/v1/wilayas/%D8%BA?search=%D8%AD%D8%B1 HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(registry.last().uri()).isEqualTo("/api/registry/v1/wilayas/%D8%BA?search=%D8%AD%D8%B1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search=a%20b+c%25%26%2F%3b%5C%2e%2e", "on=%2B2026-01-01&cursor=YQ%3D%3D", "search=%F0%9F%8F%BA", "a=%C2%A0"})
    void passesAQueryOnAsItIs(String query) throws Exception {
        raw("GET /api/registry/v1/wilayas?" + query + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(registry.last().uri()).isEqualTo("/api/registry/v1/wilayas?" + query);
    }

    @Test
    void doesNotCareWhatHostTheClientNames() throws Exception {
        raw("GET /api/registry/v1/wilayas HTTP/1.1\r\nHost: evil.example\r\n\r\n");

        assertThat(registry.last().headers().get("Host")).isEqualTo(registry.origin().substring("http://".length()));
        assertThat(registry.last().headers().toString()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Content-Length: 5\r\nContent-Length: 6\r\n", "Content-Length: +5\r\n", "Content-Length: 5, 5\r\n",
            "Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: xchunked\r\n", "Host: other\r\n"})
    void refusesABodyWhoseEndIsInDoubt(String headers) throws Exception {
        var answer = raw("POST /api/registry/v1/wilayas HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n0\r\n\r\nGET /q HTTP/1.1\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(registry.received).isEmpty();
    }

    @Test
    void refusesARequestWithoutAHost() throws Exception {
        assertThat(raw("GET /api/registry/v1/wilayas HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ").contains("/problems/unacceptable-framing");
        assertThat(registry.received).isEmpty();
    }

    @Test
    void framesAnewWhatComesWithTwoLengths() throws Exception {
        var token = identity.token(clock, PERSON);
        // one server would see a second request in the body, another would not
        var inner = "GET /api/registry/v1/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
        raw("POST /api/registry/v1/wilayas HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: " + (5 + inner.length()) + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + inner);

        assertThat(registry.received).noneMatch(seen -> seen.uri().contains("smuggled"));
        assertThat(registry.received).allMatch(seen ->
                !(seen.headers().containsKey("Content-Length") && seen.headers().containsKey("Transfer-Encoding")));
    }

    @Test
    void refusesAnAddressOrHeadersThatAreTooLarge() throws Exception {
        assertThat(raw("GET /api/registry/v1/wilayas?a=" + "x".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ").contains("/problems/address-too-long");
        assertThat(raw("GET /api/registry/v1/wilayas HTTP/1.1\r\nHost: x\r\nAccept: " + "x".repeat(17_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ").contains("/problems/headers-too-large");
        assertThat(raw("GET /api/registry/v1/wilayas HTTP/1.1\r\nHost: x\r\nAccept: " + "x".repeat(80_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
        assertThat(registry.received).isEmpty();
    }
}
