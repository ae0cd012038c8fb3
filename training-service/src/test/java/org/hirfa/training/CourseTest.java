package org.hirfa.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.training.TrainingFixtures.SESSIONS;
import static org.hirfa.training.TrainingFixtures.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class CourseTest {

    @Inject
    TrainingFixtures training;

    private UUID session;
    private UUID enrolment;
    private TrainingFixtures.Applicant applicant;

    @BeforeEach
    void start() {
        training.reset();
        session = training.open(1);
        applicant = training.applicant();
        enrolment = training.enrolled(session, applicant);
    }

    private void running() {
        training.act(session, "start").then().statusCode(200);
    }

    @Test
    void startsOnItsFirstDayAndDisappointsThoseWhoStillWait() {
        var waiting = training.enrolled(session, training.applicant());

        running();

        assertThat(statusOf(enrolment)).isEqualTo("ATTENDING");
        assertThat(statusOf(waiting)).isEqualTo("REFUSED");
        assertThat(training.events("enrolment.decided.v1", waiting)).hasSize(2);
        assertThat(training.events("session.changed.v1", session).getLast()).contains("\"status\":\"RUNNING\"");
        training.act(session, "start").then().statusCode(409).body("type", equalTo("/problems/session-wrong-state"));
        training.act(session, "close").then().statusCode(409);
    }

    @Test
    void doesNotStartBeforeItsFirstDay() {
        var later = training.planned(training.plan(1, training.today().plusDays(1), training.today().plusDays(2)));
        training.act(later, "open").then().statusCode(200);

        training.act(later, "start").then().statusCode(409).body("type", equalTo("/problems/session-not-begun"));
        training.later(1);
        training.act(later, "start").then().statusCode(200);
    }

    @Test
    void marksAttendanceOnSessionDaysThatHaveCome() {
        var long1 = training.planned(training.plan(1, training.today(), training.today().plusDays(2)));
        training.act(long1, "open");
        var learner = training.enrolled(long1, training.applicant());
        attendance(long1, "0", List.of(learner), List.of()).then().statusCode(409).body("type", equalTo("/problems/session-wrong-state"));
        training.act(long1, "start").then().statusCode(200);

        attendance(long1, "0", List.of(learner), List.of()).then().statusCode(200);
        attendance(long1, "1", List.of(learner), List.of()).then().statusCode(409).body("type", equalTo("/problems/attendance-in-future"));
        attendance(long1, "-1", List.of(learner), List.of()).then().statusCode(409).body("type", equalTo("/problems/not-a-session-day"));
        attendance(long1, "3", List.of(learner), List.of()).then().statusCode(409).body("type", equalTo("/problems/not-a-session-day"));
        attendance(long1, "0", List.of(), List.of(learner)).then().statusCode(200);
        assertThat(training.count("select count(*) from attendance where enrolment_id = ? and not present", learner)).isEqualTo(1);
        training.put(long1, "attendance/yesterday", Map.of("present", List.of(), "absent", List.of())).then().statusCode(400)
                .body("errors.pointer", hasItem("date"));
    }

    @Test
    void marksOnlyThoseWhoAttendAndEachOnce() {
        var stranger = training.enrolled(training.open(1), training.applicant());
        running();

        training.mark(session, List.of(stranger), List.of()).then().statusCode(400).body("errors.pointer", hasItem("/present/0"));
        training.mark(session, List.of(enrolment), List.of(enrolment)).then().statusCode(400).body("errors.pointer", hasItem("/absent/0"));
        training.mark(session, List.of(enrolment, enrolment), List.of()).then().statusCode(400);
        training.put(session, "attendance/" + training.today(), Map.of("present", List.of())).then().statusCode(400)
                .body("errors.pointer", hasItem("/absent"));
        training.put(session, "attendance/" + training.today(), Map.of("present", List.of("x"), "absent", List.of())).then().statusCode(400);
        assertThat(training.count("select count(*) from attendance")).isZero();
    }

    @Test
    void isRunByItsManagersAloneWithTheCurrentVersion() {
        running();
        var path = SESSIONS + "/" + session;
        var sheet = Map.of("present", List.of(enrolment), "absent", List.of());
        var results = Map.of("results", List.of(Map.of("enrolmentId", enrolment, "passed", true)));
        var seen = training.tag(session);

        for (var stranger : List.of(TrainingFixtures.strangeAgent(), TrainingFixtures.strangeTrainer())) {
            as(stranger).header("If-Match", "*").body(sheet).put(path + "/attendance/" + training.today()).then().statusCode(404);
            as(stranger).header("If-Match", "*").body(results).put(path + "/results").then().statusCode(404);
            for (var action : List.of("start", "complete", "cancel")) {
                as(stranger).header("If-Match", "*").post(path + "/" + action).then().statusCode(404);
            }
        }
        as(applicant.token()).body(sheet).put(path + "/attendance/" + training.today()).then().statusCode(403);
        as(applicant.token()).body(results).put(path + "/results").then().statusCode(403);
        as(applicant.token()).post(path + "/complete").then().statusCode(403);
        given().contentType("application/json").body(results).put(path + "/results").then().statusCode(401);
        as(TrainingFixtures.agent()).body(sheet).put(path + "/attendance/" + training.today()).then().statusCode(428);
        as(TrainingFixtures.agent()).header("If-Match", seen).body(sheet).put(path + "/attendance/" + training.today()).then().statusCode(200);
        as(TrainingFixtures.trainer()).header("If-Match", seen).body(sheet).put(path + "/attendance/" + training.today())
                .then().statusCode(412).body("type", equalTo("/problems/stale-version"));
        as(TrainingFixtures.trainer()).header("If-Match", seen).body(results).put(path + "/results").then().statusCode(412);
        as(TrainingFixtures.trainer()).body(results).put(path + "/results").then().statusCode(428);
        as(TrainingFixtures.trainer()).post(path + "/complete").then().statusCode(428);
    }

    @Test
    void givesNoResultToWhoNeverCame() {
        running();
        result(true).then().statusCode(409).body("type", equalTo("/problems/result-for-absent")).body("errors.pointer", hasItem("/results/0"));
        training.mark(session, List.of(), List.of(enrolment)).then().statusCode(200);
        result(false).then().statusCode(409).body("type", equalTo("/problems/result-for-absent"));

        training.act(session, "complete").then().statusCode(200);

        assertThat(statusOf(enrolment)).isEqualTo("ABSENT");
        assertThat(training.count("select count(*) from certificate")).isZero();
        assertThat(training.events("enrolment.decided.v1", enrolment).getLast()).contains("\"status\":\"ABSENT\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"results\": []} | 400 | /problems/invalid-input",
        "{\"results\": [{\"enrolmentId\": \"ID\"}]} | 400 | /problems/invalid-input",
        "{\"results\": [{\"enrolmentId\": \"ID\", \"passed\": \"yes\"}]} | 400 | /problems/invalid-input",
        "{\"results\": [{\"enrolmentId\": \"ID\", \"passed\": true, \"scores\": {\"DANCE\": 50}}]} | 400 | /problems/invalid-input",
        "{\"results\": [{\"enrolmentId\": \"ID\", \"passed\": true, \"scores\": {\"PRACTICE\": 101}}]} | 400 | /problems/invalid-input",
        "{\"results\": [{\"enrolmentId\": \"ID\", \"passed\": true, \"scores\": {\"PRACTICE\": null}}]} | 400 | /problems/invalid-input",
        "{\"results\": [{\"enrolmentId\": \"ID\", \"passed\": true}, {\"enrolmentId\": \"ID\", \"passed\": false}]} | 400 | /problems/invalid-input",
        "{\"results\": [{\"enrolmentId\": \"00000000-0000-0000-0000-000000000000\", \"passed\": true}]} | 400 | /problems/invalid-input",
        "{\"results\": [{\"enrolmentId\": \"ID\", \"passed\": true, \"scores\": {\"PRACTICE\": 10}}]} | 409 | /problems/score-too-low",
        "{\"results\": [{\"enrolmentId\": \"ID\", \"passed\": true, \"grade\": 1}]} | 400 | /problems/invalid-input",
        "{\"results\": [ | 400 | /problems/malformed-json"})
    void refusesResultsThatCannotBe(String body, int status, String problem) {
        running();
        training.mark(session, List.of(enrolment), List.of()).then().statusCode(200);

        training.put(session, "results", body.replace("ID", enrolment.toString())).then().statusCode(status).body("type", equalTo(problem));

        assertThat(training.count("select count(*) from enrolment where passed is not null")).isZero();
    }

    @Test
    void passesNobodyWhoWasHardlyThere() {
        var days = 5;
        var long1 = training.planned(training.plan(1, training.today(), training.today().plusDays(days - 1)));
        training.act(long1, "open");
        var learner = training.enrolled(long1, training.applicant());
        training.act(long1, "start").then().statusCode(200);
        training.later(days - 1);
        for (int day = 0; day < days; day++) {
            var there = day < 3;
            attendance(long1, String.valueOf(day - days + 1), there ? List.of(learner) : List.of(), there ? List.of() : List.of(learner))
                    .then().statusCode(200);
        }
        var passed = Map.of("results", List.of(Map.of("enrolmentId", learner, "passed", true)));
        training.put(long1, "results", passed).then().statusCode(409).body("type", equalTo("/problems/attendance-too-low"));
        attendance(long1, "0", List.of(learner), List.of()).then().statusCode(200);
        training.put(long1, "results", passed).then().statusCode(200);
        attendance(long1, "0", List.of(), List.of(learner)).then().statusCode(200);
        training.act(long1, "complete").then().statusCode(409).body("type", equalTo("/problems/attendance-too-low"));
    }

    @Test
    void isHeldAgainstTheRuleItWasPlannedUnder() {
        running();
        training.mark(session, List.of(enrolment), List.of()).then().statusCode(200);
        training.change("update programme set minimum_score = 100, minimum_attendance_percent = 101 where code = 'QUALIFICATION-SEWING'");
        training.change("update programme_module set code = code || '-ANEW' where programme_code = 'QUALIFICATION-SEWING'");
        try {
            training.put(session, "results", Map.of("results", List.of(Map.of("enrolmentId", enrolment, "passed", true,
                    "scores", Map.of("PRACTICE", 60))))).then().statusCode(200);
            training.act(session, "complete").then().statusCode(200);
        } finally {
            training.change("update reference_data_load set checksum = 'old' where name = 'programmes'");
            as(TrainingFixtures.admin()).post("/api/training/v1/reference-data").then().statusCode(200);
        }

        assertThat(statusOf(enrolment)).isEqualTo("PASSED");
        assertThat(training.count("select count(*) from certificate")).isEqualTo(1);
    }

    @Test
    void completesOnceWhenNothingIsMissing() {
        running();
        training.act(session, "complete").then().statusCode(409).body("type", equalTo("/problems/attendance-missing"));
        training.mark(session, List.of(enrolment), List.of()).then().statusCode(200);
        training.act(session, "complete").then().statusCode(409).body("type", equalTo("/problems/results-missing"));
        result(true).then().statusCode(200).body("results", hasSize(1));
        result(false).then().statusCode(200);
        training.act(session, "complete").then().statusCode(200).body("status", equalTo("COMPLETED"));

        training.act(session, "complete").then().statusCode(409).body("type", equalTo("/problems/session-wrong-state"));
        training.act(session, "cancel").then().statusCode(409);
        result(true).then().statusCode(409);
        training.mark(session, List.of(enrolment), List.of()).then().statusCode(409);
        assertThat(statusOf(enrolment)).isEqualTo("FAILED");
        assertThat(training.count("select count(*) from certificate")).isZero();
        assertThat(training.texts("select status from training_session_history where session_id = ? order by version", session))
                .containsExactly("PLANNED", "OPEN", "RUNNING", "COMPLETED");
        assertThat(training.texts("select status from enrolment_history where enrolment_id = ? order by version", enrolment))
                .containsExactly("ACCEPTED", "ATTENDING", "FAILED");
    }

    @Test
    void issuesOneCertificateHoweverOftenItIsCompletedAtOnce() {
        running();
        training.mark(session, List.of(enrolment), List.of());
        result(true).then().statusCode(200);
        var statuses = List.of(1, 2, 3, 4).parallelStream()
                .map(_ -> as(TrainingFixtures.trainer()).header("If-Match", "*").post(SESSIONS + "/" + session + "/complete").statusCode()).toList();

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(training.count("select count(*) from certificate")).isEqualTo(1);
    }

    @Test
    void isNotCompletedBeforeItsLastDay() {
        var long1 = training.planned(training.plan(1, training.today(), training.today().plusDays(1)));
        training.act(long1, "open");
        training.act(long1, "start").then().statusCode(200);

        training.act(long1, "complete").then().statusCode(409).body("type", equalTo("/problems/session-not-over"));
        training.later(1);
        training.act(long1, "complete").then().statusCode(200);
    }

    @Test
    void endsEverybodysEnrolmentWhenItIsCalledOff() {
        var waiting = training.enrolled(session, training.applicant());

        training.act(session, "cancel").then().statusCode(200);

        assertThat(List.of(statusOf(enrolment), statusOf(waiting))).containsOnly("REFUSED");
        assertThat(training.events("enrolment.decided.v1", enrolment)).hasSize(2)
                .allSatisfy(event -> EventContract.assertValid("enrolment.decided.v1", event));
        assertThat(training.events("session.changed.v1", session).getLast()).contains("CANCELLED");
        training.enrol(session, training.applicant()).then().statusCode(409);
    }

    private Response result(boolean passed) {
        return training.put(session, "results", Map.of("results", List.of(Map.of("enrolmentId", enrolment, "passed", passed))));
    }

    private Response attendance(UUID of, String daysFromToday, List<UUID> present, List<UUID> absent) {
        return training.put(of, "attendance/" + training.today().plusDays(Long.parseLong(daysFromToday)),
                Map.of("present", present, "absent", absent));
    }

    private String statusOf(UUID id) {
        return training.texts("select status from enrolment where id = ?", id).getFirst();
    }
}
