package org.hirfa.registry;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jakarta.inject.Inject;

import org.hirfa.registry.application.PassingDays;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.step;

/// Whose turn it is with an application, since when, and who hears of it when it lies.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class EscalationTest {

    @Inject
    SettableClock clock;
    @Inject
    PassingDays days;
    @Inject
    AgroalDataSource database;

    @AfterEach
    void setRight() throws SQLException {
        clock.reset();
        change("delete from chamber_period");
    }

    @Test
    void showsWhoseTurnItIs() {
        var token = Registry.artisan("escalation.turns");
        var id = Registry.submitted(token);
        clockOf(id).body("custody.heldBy", equalTo("CHAMBER")).body("custody.dueOn", equalTo(today().plusDays(5).toString()))
                .body("custody.overdue", equalTo(false)).body("answerDueOn", equalTo(today().plusDays(60).toString()));
        step(Registry.AGENT, id, "take-in", null).statusCode(200);
        clockOf(id).body("custody.holder", equalTo("agent.relizane"));
        step(Registry.AGENT, id, "forward", "{\"note\": \"complete\"}").statusCode(200).body("history.last().note", equalTo("complete"));
        clockOf(id).body("custody.heldBy", equalTo("DIRECTOR")).body("custody.dueOn", equalTo(today().plusDays(7).toString()));
        step(Registry.AGENT, id, "forward", "{}").statusCode(409).body("type", equalTo("/problems/application-state"));
        step(Registry.DIRECTOR, id, "request-documents", "{\"items\": [{\"kind\": \"PHOTO\"}]}").statusCode(200);

        clockOf(id).body("custody.heldBy", equalTo("APPLICANT"))
                .body("stretches.status", equalTo(List.of("DRAFT", "SUBMITTED", "UNDER_REVIEW", "DOCUMENTS_REQUESTED")))
                .body("stretches.last().until", equalTo(null));
    }

    @Test
    void tellsTheDirectorAndThenTheNationalChamber() {
        var id = Registry.submitted(Registry.artisan("escalation.late"));
        clock.advance(Duration.ofDays(5));
        days.escalate();
        clockOf(id).body("custody.escalatedTo", equalTo(null)).body("custody.overdue", equalTo(false));

        clock.advance(Duration.ofDays(1));
        days.escalate();
        days.escalate();
        clockOf(id).body("custody.escalatedTo", equalTo("DIRECTOR")).body("custody.overdue", equalTo(true));
        clock.advance(Duration.ofDays(6));
        days.escalate();
        days.escalate();

        as(Registry.AGENT).get(ROOT + "/applications/" + id).then().body("custody.escalatedTo", equalTo("NATIONAL_CHAMBER"))
                .body("status", equalTo("SUBMITTED")).body("history.findAll { it.action.startsWith('TOLD') }.action",
                        equalTo(List.of("TOLD_DIRECTOR", "TOLD_NATIONAL_CHAMBER")));
        step(Registry.AGENT, id, "take-in", null).statusCode(200).body("custody.escalatedTo", equalTo(null)).body("custody.overdue", equalTo(false));
    }

    @Test
    void tellsOnceWithManyReplicas() throws Exception {
        var id = Registry.submitted(Registry.artisan("escalation.replicas"));
        clock.advance(Duration.ofDays(6));

        AtOnce.times(4, _ -> days.escalate());

        as(Registry.AGENT).get(ROOT + "/applications/" + id).then().body("history.findAll { it.action == 'TOLD_DIRECTOR' }", hasSize(1));
    }

    @Test
    void aChamberMayHaveADelayOfItsOwn() throws SQLException {
        change("insert into chamber_period values ('step-due-days-take-in', 'CAM-48', '2', 'DAYS', '2020-01-01', null, 'test', false)");

        var ours = Registry.submitted(Registry.artisan("escalation.ours"));
        var theirs = Registry.submitted(Registry.artisan("escalation.theirs"),
                Registry.application(Registry.newNationalId(), "11-tamanrasset", "0590001", "DIPLOMA"));

        clockOf(ours).body("custody.dueOn", equalTo(today().plusDays(2).toString()));
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/applications/" + theirs + "/clock").then()
                .body("custody.dueOn", equalTo(today().plusDays(5).toString()));
    }

    @Test
    void listsWhatLiesWithWhom() {
        var late = Registry.submitted(Registry.artisan("escalation.listed"));
        clock.advance(Duration.ofDays(6));
        var fresh = Registry.submitted(Registry.artisan("escalation.fresh"));
        days.escalate();

        list("overdue=true&heldBy=CHAMBER&status=SUBMITTED&escalatedTo=DIRECTOR").body("items.id", hasItem(late)).body("items.id", not(hasItem(fresh)))
                .body("items.custody.overdue", everyItem(equalTo(true)));
        list("overdue=false&status=SUBMITTED").body("items.id", hasItem(fresh)).body("items.id", not(hasItem(late)));
        list("heldBy=DIRECTOR").body("items.id", not(hasItem(late)));
        as(Registry.AGENT_OF_TAMANRASSET).get(ROOT + "/applications?overdue=true&limit=200").then().body("items.id", not(hasItem(late)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overdue=yes", "overdue=", "heldBy=ME", "heldBy=chamber", "escalatedTo=ALL"})
    void refusesAFilterItDoesNotKnow(String query) {
        as(Registry.AGENT).get(ROOT + "/applications?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private static io.restassured.response.ValidatableResponse clockOf(String id) {
        return as(Registry.AGENT).get(ROOT + "/applications/" + id + "/clock").then().statusCode(200);
    }

    /// All pages at once: other tests leave applications too.
    private static io.restassured.response.ValidatableResponse list(String query) {
        return as(Registry.AGENT).get(ROOT + "/applications?limit=200&" + query).then().statusCode(200);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Algiers"));
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
