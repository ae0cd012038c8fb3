package org.hirfa.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import org.hirfa.jobs.Weaving.Order;
import org.hirfa.jobs.Weaving.Rug;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(Server.class)
@TestSecurity(user = "nadia")
class JobEndpointsTest {

    @Inject
    Jobs jobs;

    @Inject
    JobRunners runners;

    @Inject
    JobTurns turns;

    @Inject
    ItemWork items;

    @Inject
    Rows rows;

    @TestHTTPResource("/jobs/")
    URI address;

    private final UUID runner = UUID.randomUUID();

    @BeforeEach
    void nothingWaits() {
        rows.change("delete from job_item");
        rows.change("delete from job");
    }

    @Test
    void tellsHowFarAJobIs() {
        var id = submit(List.of(Rug.plain(1), Rug.plain(2)), "nadia", "CAM-48");
        turns.claim(runner, items.kinds());
        items.next(id, runner);

        given().get("/jobs/{id}", id).then().statusCode(200).header("ETag", equalTo("\"3\""))
                .body("state", equalTo("RUNNING")).body("total", equalTo(2)).body("processed", equalTo(1))
                .body("done", equalTo(1)).body("chamber", equalTo("CAM-48")).body("kind", equalTo("weave"));
    }

    @Test
    void streamsVerdictsLineByLineInTheReadersLanguage() {
        var id = submit(List.of(Rug.plain(1), new Rug("bad", "refused"), new Rug("old", "skipped")), "nadia", null);
        runners.workOne(runner);

        var lines = given().header("Accept-Language", "fr").get("/jobs/{id}/verdicts", id).then().statusCode(200)
                .contentType(containsString("application/x-ndjson")).extract().asString().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("\"ordinal\":1", "\"DONE\"", "red rug-1").doesNotContain("problem");
        assertThat(lines.get(1)).contains("\"REFUSED\"", "/problems/invalid-input", "\"pointer\":\"/name\"", "/jobs/" + id);
        assertThat(lines.get(2)).contains("\"SKIPPED\"", "woven-before");
        assertThat(given().get("/jobs/{id}/verdicts?outcome=REFUSED", id).asString().lines()).hasSize(1);
        assertThat(given().get("/jobs/{id}/verdicts?after=2", id).asString().lines()).hasSize(1);
    }

    @Test
    void streamsManyPagesOfVerdictsWithoutGapOrRepeat() {
        var id = submit(IntStream.rangeClosed(1, 1_700).mapToObj(Rug::plain).toList(), "nadia", null);
        rows.change("update job_item set outcome = 'DONE', decided_at = now() where job_id = ? and ordinal <= 1500", id);

        var ordinals = given().get("/jobs/{id}/verdicts", id).asString().lines()
                .map(line -> Integer.parseInt(line.replaceAll(".*\"ordinal\":(\\d+).*", "$1"))).toList();

        assertThat(ordinals).containsExactlyElementsOf(IntStream.rangeClosed(1, 1_500).boxed().toList());
    }

    @Test
    void tellsProgressUntilTheEnd() throws IOException {
        var id = submit(List.of(Rug.plain(1), Rug.plain(2)), "nadia", null);
        var events = new StringBuilder();
        var connection = address.resolve(id + "/events").toURL().openConnection();
        try (var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                events.append(line).append('\n');
                if (line.contains("WAITING")) {
                    runners.workOne(runner);
                }
            }
        }

        assertThat(connection.getContentType()).startsWith("text/event-stream");
        assertThat(events).contains("event:progress", "event:end", "\"state\":\"FINISHED\"", "\"processed\":2");
        var last = jobs.find(id).orElseThrow().version();
        assertThat(events).contains("id:" + last);
        given().header("Last-Event-ID", last).get("/jobs/{id}/events", id).then().statusCode(204);
        given().header("Last-Event-ID", "1").get("/jobs/{id}/events", id).then().statusCode(200).body(containsString("event:end"));
    }

    @Test
    void saysSomethingWhileNothingChangesAndEndsByItself() throws IOException {
        var id = submit(List.of(Rug.plain(1)), "nadia", null);

        try (var answer = address.resolve(id + "/events").toURL().openConnection().getInputStream()) {
            var events = new String(answer.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(events.split("event:progress")).hasSizeBetween(4, 9);
            assertThat(events).doesNotContain("event:end");
        }
    }

    @Test
    void stopsAJobOnce() {
        var id = submit(List.of(Rug.plain(1)), "nadia", null);

        given().post("/jobs/{id}/cancel", id).then().statusCode(200).body("state", equalTo("CANCELLED"));
        given().header("Accept-Language", "en").post("/jobs/{id}/cancel", id).then().statusCode(409)
                .body("type", equalTo("/problems/job-state")).body("detail", containsString("CANCELLED"));
        assertThat(runners.workOne(runner)).isFalse();
    }

    @Test
    void hidesJobsOfOthers() {
        var id = submit(List.of(Rug.plain(1)), "karim", "CAM-48");

        for (var path : new String[] {"", "/verdicts", "/events"}) {
            given().get("/jobs/" + id + path).then().statusCode(404).contentType("application/problem+json")
                    .body("type", equalTo("/problems/job-unknown"));
        }
        given().post("/jobs/{id}/cancel", id).then().statusCode(404);
        given().get("/jobs").then().statusCode(200).body("items", hasSize(0));
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(JobState.WAITING);
    }

    @Test
    @TestSecurity(user = "director", roles = "director")
    void showsADirectorTheJobsOfTheChamber() {
        var own = submit(List.of(), "karim", "CAM-48");
        submit(List.of(), "karim", "CAM-11");
        submit(List.of(), "karim", null);

        given().get("/jobs").then().body("items.id", contains(own.toString()));
    }

    @Test
    @TestSecurity(user = "supervisor", roles = "national")
    void showsTheNationalLevelEveryJobInPages() {
        var first = submit(List.of(), "karim", "CAM-48");
        var second = submit(List.of(), "karim", null);

        var next = given().get("/jobs?limit=1").then().body("items.id", contains(second.toString())).extract().<String>path("next");
        given().get("/jobs?limit=1&cursor=" + next).then().body("items.id", contains(first.toString()));
    }

    @Test
    void refusesParametersThatAreNone() {
        var id = submit(List.of(), "nadia", null);

        for (var path : new String[] {"/verdicts?outcome=good", "/verdicts?after=-1", "/verdicts?after=x", "/verdicts?colour=red"}) {
            given().get("/jobs/" + id + path).then().statusCode(400).contentType("application/problem+json");
        }
        given().get("/jobs?cursor=nonsense").then().statusCode(400);
        given().get("/jobs/not-an-id").then().statusCode(404);
    }

    private UUID submit(List<Rug> rugs, String by, String chamber) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.submit(new NewJob(Weaving.KIND, new Order("red"), rugs, by, chamber)));
    }
}
