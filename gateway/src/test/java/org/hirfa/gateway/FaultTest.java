package org.hirfa.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class FaultTest extends GatewayTest {

    private static final String GOOD = "/api/training/v1/sessions";
    /// A little more than the breaker's.
    private static final Duration REST = Duration.ofMillis(500);

    /// Ten good calls push everything earlier out of the breaker's window.
    @BeforeEach
    void trainingIsWell() {
        await().atMost(Duration.ofSeconds(5)).until(() -> send(to(GOOD)).statusCode() == 200);
        for (var i = 0; i < 10; i++) {
            send(to(GOOD));
        }
        training.forget();
    }

    @Test
    void saysThatAServiceIsNotThere() {
        var answer = send(to("/api/funding/v1/agencies"));

        if (answer.statusCode() == 503) {
            assertProblem(answer, 503, "service-resting");
        } else {
            assertProblem(answer, 502, "bad-gateway");
        }
    }

    @Test
    void saysThatAServiceHungUp() {
        assertProblem(send(to("/api/training/v1/sessions/reset")), 502, "bad-gateway");
    }

    @Test
    void givesUpOnAServiceThatIsSilent() {
        var answer = send(to("/api/training/v1/sessions/silent"));

        assertProblem(answer, 504, "timeout");
        await().atMost(Duration.ofSeconds(2)).until(() -> training.abandoned.get() == 1);
    }

    @Test
    void takesNoBodyWithAQuestion() throws IOException {
        try (var stranger = new Socket(gateway.getHost(), gateway.getPort())) {
            stranger.getOutputStream().write("GET %s HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n".formatted(GOOD)
                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(stranger.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 400");
        }
        assertThat(training.received).isEmpty();
    }

    @Test
    void doesNotWaitForABodyThatTrickles() throws IOException, InterruptedException {
        try (var sender = new Socket(gateway.getHost(), gateway.getPort())) {
            sender.setSoTimeout(20_000);
            sender.getOutputStream().write("POST /api/training/v1/echo HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: 1000\r\n\r\nx"
                    .formatted(identity.token(clock, PERSON, "chamber_agent")).getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(sender.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 504");
        }
        assertThat(send(to(GOOD)).statusCode()).isEqualTo(200);
    }

    @Test
    void passesTheServicesOwnErrorsOn() {
        var answer = send(asPerson("/api/training/v1/teapot"));

        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.body()).isEqualTo("short and stout");
    }

    @Test
    void doesNotPassHalfAnAnswerOffAsAWholeOne() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() ->
                CLIENT.send(to("/api/training/v1/sessions/broken").build(), HttpResponse.BodyHandlers.ofString()));
    }

    @Test
    void leavesAServiceAloneThatFailsAndComesBackWhenItAnswers() {
        for (var i = 0; i < 5; i++) {
            assertProblem(send(to("/api/training/v1/sessions/reset")), 502, "bad-gateway");
        }
        training.forget();

        var resting = send(to(GOOD));

        assertProblem(resting, 503, "service-resting");
        assertThat(resting.headers().firstValueAsLong("Retry-After").orElse(0)).isEqualTo(1);
        assertThat(training.received).isEmpty();
        assertThat(send(to("/api/registry/v1/wilayas")).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(3)).until(() -> send(to(GOOD)).statusCode() == 200);
        assertThat(send(to(GOOD)).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotLetASlowUploadHoldTheOthersUp() throws Exception {
        for (var i = 0; i < 5; i++) {
            send(to("/api/training/v1/sessions/reset"));
        }
        assertProblem(send(to(GOOD)), 503, "service-resting");
        training.forget();
        var begun = ("POST " + GOOD + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + identity.token(clock, PERSON)
                + "\r\nContent-Length: 2\r\n\r\n{").getBytes(StandardCharsets.US_ASCII);
        try (var slow = new Socket(gateway.getHost(), gateway.getPort())) {
            await().pollDelay(REST).until(() -> true);
            slow.getOutputStream().write(begun);
            slow.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(5)).until(() -> !training.received.isEmpty());

            await().atMost(Duration.ofSeconds(3)).until(() -> send(to(GOOD)).statusCode() == 200);
            assertThat(slow.getInputStream().available()).isZero();
        }
    }
}
