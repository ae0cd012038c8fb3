package org.hirfa.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.step;

/// The chamber's silence grants the registration.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class SilenceTest {

    private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

    @Inject
    SettableClock clock;
    @Inject
    PassingDays days;
    @Inject
    AgroalDataSource database;

    @AfterEach
    void setRight() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "UNDER_REVIEW", "DOCUMENTS_REQUESTED"})
    void grantsFromTheFirstSecondAfterTheLastDay(String state) {
        var token = Registry.artisan("silence.border." + state);
        var id = inState(state, token);
        var due = due(id);
        clock.set(endOf(due).minusMillis(2000));
        days.grantByLaw();
        as(token).get(ROOT + "/applications/" + id).then().body("status", equalTo(state)).body("artisanId", equalTo(null));

        clock.set(endOf(due));
        days.grantByLaw();

        String artisan = as(token).get(ROOT + "/applications/" + id).then().body("status", equalTo("DEEMED_ACCEPTED"))
                .body("history.last().note", equalTo(due.toString())).body("history.last().by", equalTo("hirfa/registry"))
                .body("custody.heldBy", equalTo(null)).extract().path("artisanId");
        as(token).get(ROOT + "/artisans/" + artisan).then().statusCode(200).body("registrationNumber", matchesPattern("DZ\\d{11}"))
                .body("registeredOn", equalTo(due.plusDays(1).toString()));
        as(token).get(ROOT + "/artisans/" + artisan + "/cards").then().body("items", hasSize(1));
        assertThat(Events.of(database, UUID.fromString(artisan))).extracting(Events.Told::type).containsExactly("artisan.registered.v1");
        as(token).get(ROOT + "/me/journey").then().body("items.status", hasItem("DEEMED_ACCEPTED"));
    }

    @Test
    void whatTheLawHasGrantedNobodyTakesBack() {
        var token = Registry.artisan("silence.late");
        var id = Registry.underReview(token);
        clock.set(endOf(due(id)));

        for (var late : new String[] {"refuse", "accept", "request-documents", "withdraw", "forward"}) {
            step(late.equals("withdraw") ? token : Registry.DIRECTOR, id, late, body(late)).statusCode(409)
                    .body("type", equalTo("/problems/answer-delay-passed"));
        }
        days.grantByLaw();
        step(Registry.DIRECTOR, id, "refuse", body("refuse")).statusCode(409).body("type", equalTo("/problems/application-state"));
        as(token).get(ROOT + "/applications/" + id).then().body("status", equalTo("DEEMED_ACCEPTED"));
    }

    @Test
    void twoReplicasGrantItOnce() throws Exception {
        var token = Registry.artisan("silence.replicas");
        var id = Registry.submitted(token);
        clock.set(endOf(due(id)));

        AtOnce.times(4, _ -> days.grantByLaw());

        String artisan = as(token).get(ROOT + "/applications/" + id).then().body("status", equalTo("DEEMED_ACCEPTED")).extract().path("artisanId");
        as(token).get(ROOT + "/applications/" + id).then().body("history.findAll { it.to == 'DEEMED_ACCEPTED' }", hasSize(1));
        assertThat(Events.of(database, UUID.fromString(artisan))).hasSize(1);
    }

    /// The director's answer and the border of the day at the same moment: whoever comes first, there is one answer.
    @Test
    void aDirectorAtTheLastMomentWinsOrLoses() throws Exception {
        for (var round = 0; round < 6; round++) {
            var token = Registry.artisan("silence.race." + round);
            var id = Registry.underReview(token);
            var border = endOf(due(id));
            clock.set(border.minusMillis(40));

            var answers = AtOnce.times(2, n -> n == 0 ? step(Registry.DIRECTOR, id, "refuse", body("refuse")).extract().statusCode()
                    : grantAt(border));
            days.grantByLaw();

            var refused = answers.getFirst() == 200;
            as(token).get(ROOT + "/applications/" + id).then().body("status", equalTo(refused ? "REFUSED" : "DEEMED_ACCEPTED"))
                    .body("history.findAll { it.to == 'REFUSED' || it.to == 'DEEMED_ACCEPTED' }", hasSize(1));
            as(token).get(ROOT + "/me").then().body("artisan == null", equalTo(refused));
        }
    }

    private int grantAt(Instant border) {
        while (clock.instant().isBefore(border)) {
            Thread.onSpinWait();
        }
        return days.grantByLaw();
    }

    private static String inState(String state, String token) {
        return switch (state) {
            case "SUBMITTED" -> Registry.submitted(token);
            case "UNDER_REVIEW" -> Registry.underReview(token);
            default -> {
                var id = Registry.underReview(token);
                step(Registry.AGENT, id, "request-documents", "{\"items\": [{\"kind\": \"PHOTO\"}]}").statusCode(200);
                yield id;
            }
        };
    }

    private static @org.jspecify.annotations.Nullable String body(String step) {
        return switch (step) {
            case "refuse" -> "{\"reasons\": [\"too late\"]}";
            case "request-documents" -> "{\"items\": [{\"kind\": \"PHOTO\"}]}";
            case "withdraw" -> "{\"reason\": \"moved away\"}";
            case "forward" -> "{}";
            default -> null;
        };
    }

    private static LocalDate due(String application) {
        return LocalDate.parse(as(Registry.AGENT).get(ROOT + "/applications/" + application).path("answerDueOn"));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(ALGIERS).toInstant();
    }
}
