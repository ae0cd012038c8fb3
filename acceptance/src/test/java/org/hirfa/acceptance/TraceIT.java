package org.hirfa.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.ChamberCounter;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Somebody who looks for what became of a request finds it by one trace id in the JSON logs of all who had to do with it.
@ExtendWith(WholePlatform.class)
class TraceIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void traceRunsFromTheGatewaysAnswerOverKafkaToTheLastConsumer(Platform platform, Gateway gateway, Accounts accounts)
            throws IOException {
        var chamber = new ChamberCounter(gateway, Visitor.AGENT, Visitor.DIRECTOR);
        var application = chamber.draft(accounts.walkIn("coppersmith"));
        chamber.submit(application, "QUALIFICATION");
        chamber.takeIn(application);

        var accepted = gateway.act(Visitor.DIRECTOR, application, "accept", Map.of()).required();

        var trace = accepted.header("X-Trace-Id");
        assertThat(trace).matches("[0-9a-f]{32}");
        for (var part : List.of("gateway", "training", "funding")) {
            // A consumer that was killed by a test before is missed by Kafka for up to a minute, and its successor waits.
            await().atMost(Duration.ofSeconds(90)).untilAsserted(() ->
                    assertThat(lines(platform, part, trace)).as("log of " + part).isNotEmpty());
        }
        assertThat(lines(platform, "funding", trace)).anySatisfy(line ->
                assertThat(line.toString()).contains("artisan.registered.v1"));
    }

    private static List<JsonNode> lines(Platform platform, String part, String trace) throws IOException {
        try (var lines = Files.lines(platform.part(part).log())) {
            return lines.filter(line -> line.startsWith("{") && line.contains(trace)).map(TraceIT::read).toList();
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
