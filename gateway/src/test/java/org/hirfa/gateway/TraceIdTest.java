package org.hirfa.gateway;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever complains about an answer can name its trace.
@QuarkusTest
class TraceIdTest extends GatewayTest {

    private static final String OPEN = "/api/registry/v1/wilayas";
    private static final String CLAIMED = "0123456789abcdef0123456789abcdef";

    @Test
    void isThatOfTheRequestTheServiceSaw() {
        var first = traceOf(send(to(OPEN)));
        assertThat(registry.last().headers().get("traceparent")).startsWith("00-" + first + '-');

        var second = traceOf(send(asPerson("/api/registry/v1/teapot")));
        assertThat(registry.last().headers().get("traceparent")).startsWith("00-" + second + '-');
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void isThatOfTheTraceAClientBeganAndNotTheOneItClaims() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        var continued = send(to(OPEN).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").header("X-Trace-Id", CLAIMED));
        assertThat(traceOf(continued)).isEqualTo(trace);
        assertThat(registry.last().headers()).doesNotContainKey("X-Trace-Id");

        var claimed = send(to(OPEN).header("X-Trace-Id", CLAIMED));
        assertThat(traceOf(claimed)).isNotEqualTo(CLAIMED);
        assertThat(registry.last().headers()).doesNotContainKey("X-Trace-Id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "200 | GET / | X: y", "200 | GET /docs/page.css | X: y", "404 | GET /nowhere | X: y",
            "400 | GET /api/registry/v1/../q | X: y", "400 | GET * | X: y", "400 | GET /api/registry/v1/wilayas | Host: other",
            "405 | TRACE /api/registry/v1/wilayas | X: y", "405 | DELETE / | X: y",
            "401 | GET /api/registry/v1/me | X: y", "401 | GET /api/registry/v1/me | Authorization: Bearer x.y.z",
            "204 | OPTIONS /api/registry/v1/me | X: y",
            "403 | OPTIONS /api/registry/v1/me | Origin: https://evil.example; Access-Control-Request-Method: GET"})
    void standsOnEveryAnswer(int status, String line, String header) throws Exception {
        var answer = raw(line + " HTTP/1.1\r\nHost: x\r\n" + header.replace("; ", "\r\n") + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + ' ').containsPattern("\r\nX-Trace-Id: (?!0{32})[0-9a-f]{32}\r\n")
                .doesNotContain(CLAIMED);
    }

    @Test
    void standsOnTheAnswerWhenTheServiceGaveNone() {
        assertThat(traceOf(send(to("/api/training/v1/sessions/reset")))).isNotBlank();
        var silent = send(to("/api/training/v1/sessions/silent"));
        assertThat(silent.statusCode()).isEqualTo(504);
        assertThat(training.last().headers().get("traceparent")).contains(traceOf(silent));
    }

    private static String traceOf(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("X-Trace-Id")).hasSize(1).first().asString().matches("[0-9a-f]{32}");
        return answer.headers().firstValue("X-Trace-Id").orElseThrow();
    }
}
