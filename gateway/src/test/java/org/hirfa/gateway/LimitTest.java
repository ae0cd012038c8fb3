package org.hirfa.gateway;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LimitTest extends GatewayTest {

    @Test
    void givesAServiceClientItsBurstThenItsRate() {
        var token = identity.token(clock, "agency-1", "agency_client");
        for (var i = 5; i > 0; i--) {
            var answer = send(with(token));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"service\";q=5;w=5");
        }

        var refused = send(with(token));

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 2L);
        assertThat(refused.headers().firstValue("RateLimit").orElse("")).startsWith("\"service\";r=0;t=");
        assertThat(registry.received).hasSize(5);
        clock.advance(Duration.ofSeconds(2));
        assertThat(send(with(token)).statusCode()).isEqualTo(200);
    }

    @Test
    void countsEachClientForItself() {
        var one = identity.token(clock, "agency-2", "agency_client");
        IntStream.range(0, 6).forEach(_ -> send(with(one)));

        assertProblem(send(with(one)), 429, "too-many-requests");
        assertThat(send(with(identity.token(clock, "agency-3", "chamber_sync"))).statusCode()).isEqualTo(200);
        assertThat(send(asPerson("/api/registry/v1/applications")).statusCode()).isEqualTo(200);
        assertThat(send(to("/api/registry/v1/wilayas")).statusCode()).isEqualTo(200);
    }

    @Test
    void countsANewTokenOfTheSameClientWithTheOldOne() {
        IntStream.range(0, 5).forEach(_ -> send(with(identity.token(clock, "agency-4", "agency_client"))));

        assertProblem(send(with(identity.token(clock, "agency-4", "agency_client"))), 429, "too-many-requests");
    }

    @Test
    void limitsStrangersByAddressWhateverTheyWriteInTheirHeaders() {
        HttpResponse<String> answer = null;
        for (var i = 0; i < 5000; i++) {
            answer = send(to("/api/registry/v1/wilayas").header("X-Forwarded-For", "10.0.0." + i % 250));
            if (answer.statusCode() == 429) {
                break;
            }
        }

        assertProblem(answer, 429, "too-many-requests");
    }

    @Test
    void stopsWhoeverGuessesTokensButNotWhoIsKnown() {
        var known = identity.token(clock, PERSON);
        assertThat(send(with(known)).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = null;
        for (var i = 0; i < 100; i++) {
            answer = send(with("guess-" + i));
            if (answer.statusCode() == 429) {
                break;
            }
            assertProblem(answer, 401, "unauthenticated");
        }

        assertProblem(answer, 429, "too-many-failed-sign-ins");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(send(with(known)).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder with(String token) {
        return to("/api/registry/v1/applications").header("Authorization", "Bearer " + token);
    }
}
