package org.hirfa.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.ReceivedEvent;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.hirfa.training.institution.InstitutionLoad;
import org.hirfa.training.reform.Moving;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hirfa.training.TrainingFixtures.CENTRE;
import static org.hirfa.training.TrainingFixtures.SESSIONS;
import static org.hirfa.training.TrainingFixtures.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class ReformTest {

    private static final String NEW_WILAYA = "59";

    @Inject
    TrainingFixtures training;

    @Inject
    Moving moving;

    @Inject
    InstitutionLoad institutions;

    @Any
    @Inject
    Instance<EventConsumer> consumers;

    private final UUID reform = UUID.randomUUID();

    @BeforeEach
    void start() {
        training.reset();
    }

    @AfterEach
    void backToTheOldMap() {
        training.change("delete from moved_commune");
        training.change("update institution set wilaya_code = '48' where code = ?", CENTRE);
    }

    @Test
    void institutionsAndComingSessionsFollowTheirCommune() {
        var session = training.open(5);
        var before = training.tag(session);

        hears(1, training.today(), NEW_WILAYA);

        as(TrainingFixtures.agent()).get("/api/training/v1/institutions/" + CENTRE).then().body("wilaya", equalTo(NEW_WILAYA));
        as(TrainingFixtures.agent()).get(SESSIONS + "/" + session).then().body("wilaya", equalTo(NEW_WILAYA))
                .body("chamber", equalTo("CAM-48")).header("ETag", not(equalTo(before)));
        as(TrainingFixtures.agent()).get(SESSIONS + "?wilaya=" + NEW_WILAYA).then().body("items.id", hasItem(session.toString()));
        as(TrainingFixtures.agent()).get(SESSIONS + "?wilaya=48").then().body("items.id", not(hasItem(session.toString())));
        var told = training.events("session.changed.v1", session);
        assertThat(told).hasSize(1).first().asString().contains("\"59\"");
        EventContract.assertValid("session.changed.v1", told.getFirst());
    }

    @Test
    void nothingMovesBeforeTheFirstDay() {
        var session = training.planned(training.plan(5, training.today().plusDays(1), training.today().plusDays(20)));

        hears(1, training.today().plusDays(10), NEW_WILAYA);
        assertThat(wilayaOf(session)).isEqualTo("48");

        training.later(10);
        moving.follow();
        moving.follow();
        assertThat(wilayaOf(session)).isEqualTo(NEW_WILAYA);
        assertThat(training.events("session.changed.v1", session)).as("a plan that nobody has seen is no news").isEmpty();
    }

    @Test
    void coursesThatAreOverStayWhereTheyWereHeld() {
        var over = training.open(5);
        training.act(over, "cancel").then().statusCode(200);
        var endsBefore = training.planned(training.plan(5, training.today(), training.today().plusDays(2)));
        training.later(4);

        hears(1, training.today(), NEW_WILAYA);

        assertThat(wilayaOf(over)).isEqualTo("48");
        assertThat(wilayaOf(endsBefore)).isEqualTo("48");
    }

    @Test
    void hearingItTwiceOrLateChangesNothing() {
        var session = training.open(5);
        hears(7, training.today(), NEW_WILAYA);
        hears(7, training.today(), NEW_WILAYA);
        hears(3, training.today(), "60");

        assertThat(wilayaOf(session)).isEqualTo(NEW_WILAYA);
        assertThat(training.events("session.changed.v1", session)).hasSize(1);
    }

    @Test
    void aNewLoadOfThePackDoesNotBringTheOldMapBack() {
        hears(1, training.today(), NEW_WILAYA);
        QuarkusTransaction.requiringNew().run(institutions::load);

        moving.follow();

        assertThat(training.texts("select wilaya_code from institution where code = ?", CENTRE)).containsExactly(NEW_WILAYA);
    }

    @Test
    void theContractsExampleIsKept() {
        QuarkusTransaction.requiringNew()
                .run(() -> consumer().handle(event("reform.applied.v1", EventContract.example("reform.applied.v1"))));

        assertThat(training.count("select count(*) from moved_commune")).isEqualTo(2);
    }

    @Test
    void aFactThatLacksWhatItNeedsIsRefusedWhole() {
        for (var broken : new String[] {"{}", "{\"reformId\":\"%s\",\"version\":1,\"effectiveOn\":\"2027-01-01\"}".formatted(reform),
                fact(1, training.today(), NEW_WILAYA).replace("\"to\"", "\"towards\"")}) {
            assertThatThrownBy(() -> consumer().handle(event("reform.applied.v1", broken))).isInstanceOf(IllegalArgumentException.class);
        }
        QuarkusTransaction.requiringNew().run(() -> consumer().handle(event("reform.dreamt.v1", "{}")));

        assertThat(training.count("select count(*) from moved_commune")).isZero();
    }

    private void hears(long version, LocalDate day, String wilaya) {
        QuarkusTransaction.requiringNew().run(() -> consumer().handle(event("reform.applied.v1", fact(version, day, wilaya))));
    }

    private String fact(long version, LocalDate day, String wilaya) {
        return """
                {"reformId": "%s", "version": %d, "code": "next", "effectiveOn": "%s",
                 "moves": [{"commune": "48-relizane", "from": "48", "to": "%s"}]}
                """.formatted(reform, version, day, wilaya);
    }

    private EventConsumer consumer() {
        return consumers.stream().filter(each -> each.name().equals("training.reform-facts")).findFirst().orElseThrow();
    }

    private static ReceivedEvent event(String type, String payload) {
        return new ReceivedEvent(UUID.randomUUID(), type, Instant.EPOCH, "", payload);
    }

    private String wilayaOf(UUID session) {
        return training.texts("select wilaya from training_session where id = ?", session).getFirst();
    }
}
