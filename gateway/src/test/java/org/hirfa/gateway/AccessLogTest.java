package org.hirfa.gateway;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class AccessLogTest extends GatewayTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream before = System.out;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(before);
    }

    @Test
    void leavesOneLineThatNamesTheTraceAndNobody() {
        var token = identity.token(clock, PERSON);
        send(to("/api/registry/v1/artisans/48-26-000123?name=Fatima")
                .header("Authorization", "Bearer " + token).header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

        var line = lineOf(TRACE);

        assertThat(line.getString("route")).isEqualTo("registry");
        assertThat(line.getString("resource")).isEqualTo("/api/registry/v1/artisans");
        assertThat(line.getString("method")).isEqualTo("GET");
        assertThat(line.getInteger("status")).isEqualTo(200);
        assertThat(line.getDouble("ms")).isPositive();
        assertThat(line.getString("client")).isEqualTo("hirfa-portal");
        assertThat(written.toString(StandardCharsets.UTF_8))
                .doesNotContain(token).doesNotContain("Fatima").doesNotContain("000123").doesNotContain(PERSON);
    }

    @Test
    void keepsWhatAClientMakesUpOutOfTheLine() {
        send(to("/api/registry/v1/%22name").header("traceparent", "00-" + TRACE.replace('0', '1') + "-00f067aa0ba902b7-01"));

        var line = lineOf(TRACE.replace('0', '1'));

        assertThat(line.getString("resource")).isEqualTo("registry");
        assertThat(line.getString("client")).isEqualTo("anonymous");
        assertThat(line.getInteger("status")).isEqualTo(401);
    }

    private JsonObject lineOf(String trace) {
        return await().atMost(Duration.ofSeconds(5)).until(() -> written.toString(StandardCharsets.UTF_8).lines()
                .filter(line -> line.contains(trace)).map(JsonObject::new).findFirst().orElse(null), line -> line != null);
    }
}
