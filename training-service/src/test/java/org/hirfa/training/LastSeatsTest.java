package org.hirfa.training;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/// Many at once at the same session.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class LastSeatsTest {

    private static final int RUSH = 200;
    private static final int SEATS = 5;

    @Inject
    TrainingFixtures training;

    @TestHTTPResource
    URI server;

    @BeforeEach
    void start() {
        training.reset();
    }

    @Test
    void givesFiveSeatsToFiveOfTwoHundredAndPutsTheRestInOrder() {
        var session = training.open(SEATS);
        var people = IntStream.range(0, RUSH).mapToObj(i -> training.applicant()).toList();

        var answers = allAtOnce(people.stream().map(person -> enrolment(session, person, UUID.randomUUID().toString())).toList());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers.stream().filter(answer -> answer.body().contains("\"ACCEPTED\""))).hasSize(SEATS);
        assertThat(training.count("select taken from training_session where id = ?", session)).isEqualTo(SEATS);
        assertThat(training.count("select count(*) from enrolment where session_id = ? and status = 'ACCEPTED'", session)).isEqualTo(SEATS);
        assertThat(training.texts("select waiting_number from enrolment where session_id = ? and status = 'WAITLISTED' order by 1", session))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, RUSH - SEATS).mapToObj(String::valueOf).toList());
    }

    @Test
    void movesUpInOrderWhileManyLeaveAtOnce() {
        var session = training.open(SEATS);
        var people = IntStream.range(0, 4 * SEATS).mapToObj(i -> training.applicant()).toList();
        var enrolments = new ArrayList<UUID>();
        people.forEach(person -> enrolments.add(training.enrolled(session, person)));

        var answers = allAtOnce(IntStream.range(0, SEATS).mapToObj(i -> request(session + "/enrolments/" + enrolments.get(i) + "/withdraw",
                people.get(i).token()).header("If-Match", "\"0\"").build()).toList());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(training.texts("select waiting_number from enrolment where session_id = ? and status = 'ACCEPTED' order by waiting_number", session))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(training.count("select taken from training_session where id = ?", session)).isEqualTo(SEATS);
    }

    @Test
    void enrolsOnceWhateverIsSentAtOnceWithOneKey() {
        var session = training.open(SEATS);
        var applicant = training.applicant();

        var answers = allAtOnce(IntStream.range(0, 12).mapToObj(i -> enrolment(session, applicant, "the-only-key")).toList());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.getFirst().body());
        assertThat(training.count("select count(*) from enrolment")).isEqualTo(1);
    }

    @Test
    void enrolsOnceWhateverIsSentAtOnceWithManyKeys() {
        var session = training.open(SEATS);
        var applicant = training.applicant();

        var answers = allAtOnce(IntStream.range(0, 12).mapToObj(i -> enrolment(session, applicant, UUID.randomUUID().toString())).toList());

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409)).hasSize(11);
        assertThat(training.count("select taken from training_session where id = ?", session)).isEqualTo(1);
        assertThat(training.count("select count(*) from learner")).isEqualTo(1);
    }

    private HttpRequest enrolment(UUID session, TrainingFixtures.Applicant applicant, String key) {
        return request(session + "/enrolments", applicant.token()).header("Idempotency-Key", key).build();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(server.resolve(TrainingFixtures.SESSIONS + "/" + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }

    private static List<HttpResponse<String>> allAtOnce(List<HttpRequest> requests) {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var running = requests.stream().map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString())).toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }
}
