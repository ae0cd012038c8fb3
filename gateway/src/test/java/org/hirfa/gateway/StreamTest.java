package org.hirfa.gateway;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class StreamTest extends GatewayTest {

    private static final int FIVE_MIB = 5 * 1024 * 1024;
    private static final String DOCUMENT = "/api/registry/v1/applications/1/documents/2?kind=DIPLOMA";

    @Test
    void carriesAScannedPaper() {
        var answer = send(asPerson(DOCUMENT).PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[FIVE_MIB])));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(registry.bytes.get()).isEqualTo(FIVE_MIB);
        assertThat(registry.last().headers()).containsEntry("Content-Length", String.valueOf(FIVE_MIB));
    }

    @Test
    void carriesABodyOfUnknownLengthPieceByPiece() {
        var answer = send(asPerson(DOCUMENT).PUT(HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(new byte[FIVE_MIB]))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(registry.bytes.get()).isEqualTo(FIVE_MIB);
        assertThat(registry.last().headers()).containsEntry("Transfer-Encoding", "chunked").doesNotContainKey("Content-Length");
    }

    @Test
    void passesTheFirstPiecesOnBeforeTheLastHaveCome() throws Exception {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream().write(("PUT " + DOCUMENT + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + identity.token(clock, PERSON) + "\r\nContent-Length: 100000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[50_000]);
            socket.getOutputStream().flush();

            await().atMost(Duration.ofSeconds(5)).until(() -> registry.bytes.get() == 50_000);
        }
    }

    @Test
    void tellsAClientThatWaitsForItToGoOn() throws Exception {
        var answer = raw("PUT " + DOCUMENT + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nAuthorization: Bearer "
                + identity.token(clock, PERSON) + "\r\nContent-Length: 10\r\n\r\n0123456789");

        assertThat(answer).startsWith("HTTP/1.1 100 Continue").contains("HTTP/1.1 200 OK");
        assertThat(registry.last().headers()).doesNotContainKey("Expect");
    }

    @Test
    void refusesABodyThatSaysItIsTooLargeBeforeTheServiceHearsOfIt() {
        var answer = send(asPerson("/api/registry/v1/applications").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[FIVE_MIB])));

        assertProblem(answer, 413, "too-large");
        assertThat(registry.received).isEmpty();
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() {
        var answer = send(asPerson("/api/registry/v1/applications").POST(HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(new byte[2 * 1024 * 1024]))));

        assertProblem(answer, 413, "too-large");
        await().atMost(Duration.ofSeconds(5)).until(() -> registry.abandoned.get() == 1);
        assertThat(registry.bytes.get()).isLessThanOrEqualTo(1024 * 1024);
    }

    @Test
    void takesUpToTheLimitAndNotOneByteMore() {
        var most = 1024 * 1024;

        assertThat(send(asPerson("/api/registry/v1/x").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[most]))).statusCode())
                .isEqualTo(200);
        assertProblem(send(asPerson("/api/registry/v1/x").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[most + 1]))),
                413, "too-large");
    }

    @Test
    void passesAnAnswerOnThatComesBeforeTheWholeBody() {
        var answer = send(asPerson("/api/registry/v1/applications/1/documents/early")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[FIVE_MIB])));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("enough");
        assertThat(send(asPerson("/api/registry/v1/applications")).statusCode()).isEqualTo(200);
    }

    @Test
    void carriesALargeAnswer() throws Exception {
        var answer = CLIENT.send(to("/api/registry/v1/wilayas/large").build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.body()).hasSize(3 * 1024 * 1024);
    }

    @Test
    void passesEachEventOnAtOnce() throws Exception {
        var answer = CLIENT.send(to("/api/registry/v1/wilayas/stream").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(reader.readLine()).isEqualTo("data: 1");
            reader.readLine();

            registry.open.getFirst().write("data: 2\n\n");

            assertThat(reader.readLine()).isEqualTo("data: 2");
        }
    }

    @Test
    void letsGoOfTheServiceWhenTheClientGoes() throws Exception {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream().write("GET /api/registry/v1/wilayas/stream HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await().atMost(Duration.ofSeconds(5)).until(() -> registry.open.size() == 1);
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> registry.abandoned.get() == 1);
    }

    @Test
    void letsGoOfASilentServiceWhenTheClientGoes() throws Exception {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream().write("GET /api/registry/v1/wilayas/silent HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await().atMost(Duration.ofSeconds(5)).until(() -> !registry.received.isEmpty());
        }

        await().atMost(Duration.ofMillis(600)).until(() -> registry.abandoned.get() == 1);
    }
}
