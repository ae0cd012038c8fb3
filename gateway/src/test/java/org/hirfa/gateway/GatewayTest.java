package org.hirfa.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/// A client of the gateway, well-behaved or raw, and what stands around the gateway.
@WithTestResource(value = Surroundings.class)
abstract class GatewayTest {

    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final String PERSON = "00000000-0000-4000-8000-000000000002";

    @TestHTTPResource("/")
    URI gateway;
    @TestHTTPResource(value = "/", management = true)
    URI management;
    @Inject
    TestClock clock;
    Remote registry;
    Remote training;
    Identity identity;

    /// Buckets are full and no key was asked for lately when a test begins.
    @BeforeEach
    void aFewMinutesLater() {
        clock.advance(Duration.ofMinutes(3));
        registry.forget();
        training.forget();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(10));
    }

    HttpRequest.Builder asPerson(String path) {
        return to(path).header("Authorization", "Bearer " + identity.token(clock, PERSON, "chamber_agent"));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("/problems/" + slug);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
    }

    /// Sends bytes as they are and reads until the gateway closes, or is silent for a while.
    String raw(String request) throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(400);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            try {
                for (var n = socket.getInputStream().read(buffer); n > 0; n = socket.getInputStream().read(buffer)) {
                    answer.write(buffer, 0, n);
                }
            } catch (SocketTimeoutException _) {
                // an open connection, and nothing more to say
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
