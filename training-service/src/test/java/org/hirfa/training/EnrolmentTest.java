package org.hirfa.training;

import java.util.ArrayList;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.training.TrainingFixtures.SESSIONS;
import static org.hirfa.training.TrainingFixtures.as;
import static org.hirfa.training.TrainingFixtures.creating;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class EnrolmentTest {

    private static final String NEWCOMER = """
            {"learner": {"names": {"arabic": {"lastName": "بن علي", "firstName": "سمير"},
             "latin": {"lastName": "Ben Ali", "firstName": "Samir"}}, "sex": "MALE", "birthYear": 1999}}
            """;

    @Inject
    TrainingFixtures training;

    @BeforeEach
    void start() {
        training.reset();
    }

    @Test
    void knowsAPersonByTheNewestApplicationAndNotByTheMostChangedOne() {
        var person = UUID.randomUUID();
        training.applied(person, "01920000-0000-7000-8000-000000000001", 4, "CAM-11", "Khadidja");
        training.applied(person, "01930000-0000-7000-8000-000000000001", 1, TrainingFixtures.RELIZANE, "Khadija");
        var session = training.open(1);

        creating(TrainingFixtures.agent()).body(Map.of("personId", person)).post(SESSIONS + "/" + session + "/enrolments")
                .then().statusCode(201).body("learner.names.latin.firstName", equalTo("Khadija"));
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, 409", "SUSPENDED, 409", "STRUCK_OFF, 201"})
    void knowsByANewApplicationOnlyWhoIsNoLongerRegistered(String status, int answer) {
        var person = UUID.randomUUID();
        training.registered(person, "01920000-0000-7000-8000-000000000002", "CAM-11", status);
        training.applied(person, "01930000-0000-7000-8000-000000000002", 1, TrainingFixtures.RELIZANE, "Khadija");
        var session = training.open(1);

        creating(TrainingFixtures.agent()).body(Map.of("personId", person)).post(SESSIONS + "/" + session + "/enrolments")
                .then().statusCode(answer);
    }

    @Test
    void givesASeatThenPlacesOnTheWaitingList() {
        var session = training.open(1);
        var first = training.enrol(session, training.applicant());
        var second = training.enrol(session, training.applicant());
        var third = training.enrol(session, training.applicant());

        first.then().statusCode(201).body("status", equalTo("ACCEPTED")).body("waitingNumber", nullValue())
                .body("learner.names.latin.lastName", equalTo("Belaïd"));
        second.then().statusCode(201).body("status", equalTo("WAITLISTED")).body("waitingNumber", equalTo(1));
        third.then().statusCode(201).body("status", equalTo("WAITLISTED")).body("waitingNumber", equalTo(2));
        given().get(SESSIONS + "/" + session).then().body("seatsLeft", equalTo(0));
        assertThat(training.events("session.changed.v1", session)).as("waiting changes no seat").hasSize(1);
        assertThat(training.events("enrolment.decided.v1", UUID.fromString(third.path("id")))).singleElement().asString()
                .contains("WAITLISTED");
    }

    @Test
    void movesTheLongestWaitingUpWhenASeatComesFree() {
        var session = training.open(1);
        var first = training.applicant();
        var seated = training.enrolled(session, first);
        var second = training.enrolled(session, training.applicant());
        var third = training.enrolled(session, training.applicant());

        withdraw(session, seated, first.token(), "\"0\"").then().statusCode(200).body("status", equalTo("WITHDRAWN"));

        assertThat(statusOf(second)).isEqualTo("ACCEPTED");
        assertThat(statusOf(third)).isEqualTo("WAITLISTED");
        assertThat(training.count("select taken from training_session where id = ?", session)).isEqualTo(1);
        var moved = training.events("enrolment.decided.v1", second);
        assertThat(moved).hasSize(2);
        assertThat(moved.getLast()).contains("ACCEPTED", "\"version\":1");
        moved.forEach(event -> EventContract.assertValid("enrolment.decided.v1", event));
    }

    @Test
    void keepsTheOrderWhenSomebodyWhoWaitsLeaves() {
        var session = training.open(1);
        var first = training.applicant();
        var second = training.applicant();
        var seated = training.enrolled(session, first);
        var leaving = training.enrolled(session, second);
        var third = training.enrolled(session, training.applicant());

        withdraw(session, leaving, second.token(), "\"0\"").then().statusCode(200);
        assertThat(statusOf(third)).isEqualTo("WAITLISTED");
        withdraw(session, seated, first.token(), "\"0\"").then().statusCode(200);

        assertThat(statusOf(third)).isEqualTo("ACCEPTED");
    }

    @Test
    void fillsNewSeatsFromTheWaitingListAndNeverTakesATakenOne() {
        var session = training.open(1);
        training.enrolled(session, training.applicant());
        var waiting = List.of(training.enrolled(session, training.applicant()), training.enrolled(session, training.applicant()),
                training.enrolled(session, training.applicant()));

        training.put(session, "seats", Map.of("seats", 3)).then().statusCode(200).body("seatsLeft", equalTo(0)).body("seats", equalTo(3));
        assertThat(waiting.stream().map(this::statusOf)).containsExactly("ACCEPTED", "ACCEPTED", "WAITLISTED");
        training.put(session, "seats", Map.of("seats", 2)).then().statusCode(409).body("type", equalTo("/problems/seats-below-enrolled"));
        training.put(session, "seats", Map.of("seats", 0)).then().statusCode(400);
        as(TrainingFixtures.trainer()).body(Map.of("seats", 5)).put(SESSIONS + "/" + session + "/seats").then().statusCode(428);
        as(TrainingFixtures.strangeAgent()).header("If-Match", "*").body(Map.of("seats", 5)).put(SESSIONS + "/" + session + "/seats")
                .then().statusCode(404);
        training.act(session, "start").then().statusCode(200);
        training.put(session, "seats", Map.of("seats", 9)).then().statusCode(409).body("type", equalTo("/problems/session-wrong-state"));
        assertThat(training.count("select seats from training_session where id = ?", session)).isEqualTo(3);
    }

    @Test
    void takesEachPersonOnce() {
        var session = training.open(5);
        var applicant = training.applicant();
        var enrolment = training.enrolled(session, applicant);

        training.enrol(session, applicant).then().statusCode(409).body("type", equalTo("/problems/already-enrolled"));
        creating(TrainingFixtures.trainer()).body(Map.of("personId", applicant.personId())).post(SESSIONS + "/" + session + "/enrolments")
                .then().statusCode(409);
        withdraw(session, enrolment, applicant.token(), "\"0\"").then().statusCode(200);
        training.enrol(session, applicant).then().statusCode(201).body("status", equalTo("ACCEPTED"));
        assertThat(training.count("select count(*) from learner")).isEqualTo(1);
        assertThat(training.count("select taken from training_session where id = ?", session)).isEqualTo(1);
    }

    @Test
    void knowsWhoCameBeforeTheRegistrysNews() {
        var session = training.open(5);
        var other = training.open(5);
        var account = UUID.randomUUID();
        creating(TrainingFixtures.artisan(account)).body(NEWCOMER).post(SESSIONS + "/" + session + "/enrolments").then().statusCode(201)
                .body("learner.personId", nullValue());
        var person = UUID.randomUUID();
        training.change("""
                insert into applicant_copy values (?, 1, ?, ?, 'بن علي', 'سمير', 'Ben Ali', 'Samir', 'MALE', 1999, '48', 'CAM-48', 'SUBMITTED')
                """, UUID.randomUUID(), person, account);

        creating(TrainingFixtures.artisan(account)).body("{}").post(SESSIONS + "/" + session + "/enrolments").then().statusCode(409);
        creating(TrainingFixtures.trainer()).body(Map.of("personId", person)).post(SESSIONS + "/" + session + "/enrolments")
                .then().statusCode(409).body("type", equalTo("/problems/already-enrolled"));
        creating(TrainingFixtures.artisan(account)).body("{}").post(SESSIONS + "/" + other + "/enrolments").then().statusCode(201)
                .body("learner.personId", equalTo(person.toString()));
        as(TrainingFixtures.artisan(account)).get("/api/training/v1/me/enrolments").then().body("items", hasSize(2));
        assertThat(training.count("select count(*) from learner")).isEqualTo(1);
    }

    @Test
    void asksWhoSomebodyIsWhomNobodyKnows() {
        var session = training.open(5);
        var token = TrainingFixtures.artisan(UUID.randomUUID());
        var path = SESSIONS + "/" + session + "/enrolments";

        creating(token).body("{}").post(path).then().statusCode(409).body("type", equalTo("/problems/learner-unknown"));
        creating(token).body(Map.of("personId", UUID.randomUUID())).post(path).then().statusCode(400).body("errors.pointer", hasItem("/personId"));
        creating(training.applicant().token()).body(NEWCOMER).post(path).then().statusCode(400).body("errors.pointer", hasItem("/learner"));
        creating(token).body(NEWCOMER.replace("1999", "1899")).post(path).then().statusCode(400)
                .body("errors.pointer", hasItem("/learner/birthYear"));
        creating(token).body(NEWCOMER.replace("1999", "2999")).post(path).then().statusCode(400);
        creating(token).body(NEWCOMER.replace("\"Samir\"", "\"سمير\"")).post(path).then().statusCode(400)
                .body("errors.pointer", hasItem("/learner/names/latin/firstName"));
        creating(token).body(NEWCOMER.replace("MALE", "X")).post(path).then().statusCode(400);
        assertThat(training.count("select count(*) from enrolment")).isZero();
    }

    @Test
    void isMadeByThoseWhoRunTheSessionForPeopleOfTheirChamberOrNewcomers() {
        var session = training.open(5);
        var path = SESSIONS + "/" + session + "/enrolments";
        var applicant = training.applicant();

        creating(TrainingFixtures.trainer()).body(Map.of("personId", applicant.personId())).post(path).then().statusCode(201)
                .body("learner.personId", equalTo(applicant.personId().toString()));
        assertThat(training.accesses(applicant.personId())).isEqualTo(1);
        creating(TrainingFixtures.agent()).body(NEWCOMER).post(path).then().statusCode(201);
        creating(TrainingFixtures.agent()).body(Map.of("personId", training.applicant("CAM-11").personId())).post(path)
                .then().statusCode(409).body("type", equalTo("/problems/learner-unknown"));
        creating(TrainingFixtures.agent()).body(Map.of("personId", UUID.randomUUID())).post(path).then().statusCode(409);
        creating(TrainingFixtures.agent()).body("{}").post(path).then().statusCode(400).body("errors.pointer", hasItem("/personId"));
        for (var stranger : List.of(TrainingFixtures.strangeAgent(), TrainingFixtures.strangeTrainer())) {
            creating(stranger).body(NEWCOMER).post(path).then().statusCode(404);
        }
        given().contentType("application/json").body("{}").post(path).then().statusCode(401);
        creating(TrainingFixtures.supervisor()).body(NEWCOMER).post(path).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"person\": 1} | 400", "{ | 400", "[] | 400", "{\"personId\": \"x\"} | 400", "{\"learner\": {}} | 400"})
    void refusesOrdersItCannotRead(String body, int status) {
        creating(TrainingFixtures.artisan(UUID.randomUUID())).body(body).post(SESSIONS + "/" + training.open(1) + "/enrolments")
                .then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void isTakenWhileTheSessionIsOpenOnly() {
        var applicant = training.applicant();
        var planned = training.planned(training.plan(3));
        training.enrol(planned, applicant).then().statusCode(404);
        creating(TrainingFixtures.trainer()).body(NEWCOMER).post(SESSIONS + "/" + planned + "/enrolments").then().statusCode(409)
                .body("type", equalTo("/problems/session-not-open"));
        training.act(planned, "open").then().statusCode(200);
        training.act(planned, "close").then().statusCode(200);
        training.enrol(planned, applicant).then().statusCode(409).body("type", equalTo("/problems/session-not-open"));
        training.enrol(UUID.randomUUID(), applicant).then().statusCode(404);
        var past = training.open(3);
        training.later(1);
        training.enrol(past, applicant).then().statusCode(409).body("type", equalTo("/problems/session-not-open"));
    }

    @Test
    void isSeenAndGivenBackByItsLearnerAndThoseWhoRunTheSessionAlone() {
        var session = training.open(3);
        var applicant = training.applicant();
        var enrolment = training.enrolled(session, applicant);
        var path = SESSIONS + "/" + session + "/enrolments/" + enrolment;

        as(applicant.token()).get(path).then().statusCode(200).header("ETag", equalTo("\"0\""));
        assertThat(training.accesses(applicant.personId())).as("one's own file is no access").isZero();
        as(TrainingFixtures.trainer()).get(path).then().statusCode(200);
        as(TrainingFixtures.supervisor()).get(path).then().statusCode(200);
        assertThat(training.accesses(applicant.personId())).isEqualTo(2);
        for (var stranger : List.of(training.applicant().token(), TrainingFixtures.strangeAgent(), TrainingFixtures.strangeTrainer())) {
            as(stranger).get(path).then().statusCode(404);
            withdraw(session, enrolment, stranger, "*").then().statusCode(404);
        }
        as(applicant.token()).post(path + "/withdraw").then().statusCode(428);
        withdraw(session, enrolment, applicant.token(), "\"3\"").then().statusCode(412);
        withdraw(session, enrolment, TrainingFixtures.agent(), "\"0\"").then().statusCode(200);
        withdraw(session, enrolment, applicant.token(), "*").then().statusCode(409).body("type", equalTo("/problems/enrolment-wrong-state"));
        as(TrainingFixtures.trainer()).get(SESSIONS + "/" + training.open(1) + "/enrolments/" + enrolment).then().statusCode(404);
    }

    @Test
    void listsLearnersToThoseWhoRunTheSessionAndTellsTheLearners() {
        var session = training.open(5);
        var people = List.of(training.applicant(), training.applicant(), training.applicant());
        people.forEach(person -> training.enrolled(session, person));
        var path = SESSIONS + "/" + session + "/enrolments";

        var page = as(TrainingFixtures.agent()).queryParam("limit", 2).get(path);
        page.then().statusCode(200).body("items", hasSize(2));
        assertThat(people.stream().mapToLong(person -> training.accesses(person.personId())).sum()).as("only who was shown").isEqualTo(2);
        as(TrainingFixtures.agent()).queryParam("limit", 2).queryParam("cursor", page.<String>path("next")).get(path)
                .then().statusCode(200).body("items", hasSize(1)).body("next", nullValue());
        as(people.getFirst().token()).get("/api/training/v1/me/accesses").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].reader", equalTo("agent")).body("items[0].organisation", equalTo("CAM-48"))
                .body("items[0].what", equalTo("enrolment")).body("items[0].purpose", equalTo("training"));
        as(TrainingFixtures.strangeAgent()).get(path).then().statusCode(404);
        as(TrainingFixtures.strangeTrainer()).get(path).then().statusCode(404);
        as(people.getFirst().token()).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void repeatsItsAnswerToTheByte() {
        var session = training.open(5);
        var applicant = training.applicant();
        var key = UUID.randomUUID().toString();
        var bodies = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var answer = as(applicant.token()).header("Idempotency-Key", key).body("{}").post(SESSIONS + "/" + session + "/enrolments");
            answer.then().statusCode(201).header("Location", containsString(session.toString()));
            bodies.add(answer.asString());
        }

        assertThat(bodies).containsOnly(bodies.getFirst());
        assertThat(training.count("select count(*) from enrolment")).isEqualTo(1);
        as(applicant.token()).body("{}").post(SESSIONS + "/" + session + "/enrolments").then().statusCode(400)
                .body("type", equalTo("/problems/key-required"));
    }

    private Response withdraw(UUID session, UUID enrolment, String token, String version) {
        return as(token).header("If-Match", version).post(SESSIONS + "/" + session + "/enrolments/" + enrolment + "/withdraw");
    }

    private String statusOf(UUID enrolment) {
        return training.texts("select status from enrolment where id = ?", enrolment).getFirst();
    }
}
