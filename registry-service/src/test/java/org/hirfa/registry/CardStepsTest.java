package org.hirfa.registry;

import java.time.Duration;
import java.util.UUID;
import jakarta.inject.Inject;

import org.hirfa.registry.Cardholders.Holder;
import org.hirfa.testing.EventContract;
import org.hirfa.testing.PlatformServers;
import org.hirfa.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hirfa.registry.Cardholders.code;
import static org.hirfa.registry.Cardholders.create;
import static org.hirfa.registry.Cardholders.published;
import static org.hirfa.registry.Cardholders.read;
import static org.hirfa.registry.Cardholders.step;
import static org.hirfa.registry.Cardholders.verify;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.DIRECTOR;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class CardStepsTest {

    private static final String REASON = "{\"reason\": \"طلب من الغرفة\"}";
    private static final String LOSS = "{\"circumstance\": \"STOLEN\", \"happenedOn\": \"2026-01-05\", \"note\": \"السوق الأسبوعي\"}";

    @Inject
    AgroalDataSource database;

    @Inject
    SettableClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theListSaysAtOnceWhatHasHappened() throws Exception {
        var card = Holder.any().card();
        step(AGENT, card, "print", null).statusCode(200);
        var code = code(card);
        assertThat(published(code)).as("printed, not handed over").isEqualTo(1);

        step(AGENT, card, "deliver", null).statusCode(200);
        assertThat(published(code)).isZero();
        step(DIRECTOR, card, "suspend", REASON).statusCode(200).body("status", equalTo("SUSPENDED"));
        assertThat(published(code)).isEqualTo(2);
        verify(code).body("result", equalTo("SUSPENDED")).body("valid", equalTo(false));
        step(DIRECTOR, card, "resume", REASON).statusCode(200).body("status", equalTo("ACTIVE"));
        assertThat(published(code)).isZero();
        verify(code).body("result", equalTo("VALID"));
        step(DIRECTOR, card, "revoke", REASON).statusCode(200);
        assertThat(published(code)).isEqualTo(1);
    }

    @Test
    void theOldCardIsGoodUntilTheNextIsHandedOver() throws Exception {
        var holder = Holder.any();
        var old = holder.activeCard();
        var oldCode = code(old);
        create(holder.token(), "/cards/" + old + "/renew", null).statusCode(409).body("type", equalTo("/problems/card-renewal-early"));

        clock.advance(Duration.ofDays(5 * 365 - 60));
        String next = create(holder.token(), "/cards/" + old + "/renew", null).statusCode(201).body("kind", equalTo("RENEWAL"))
                .body("replaces", equalTo(old)).extract().path("id");
        create(AGENT, "/cards/" + old + "/renew", null).statusCode(409).body("type", equalTo("/problems/card-already-held"));
        step(AGENT, next, "print", null).statusCode(200);
        verify(oldCode).body("result", equalTo("VALID"));
        verify(code(next)).body("result", equalTo("NOT_DELIVERED"));
        step(AGENT, next, "deliver", null).statusCode(200);

        verify(oldCode).body("result", equalTo("REPLACED"));
        verify(code(next)).body("result", equalTo("VALID"));
        assertThat(published(oldCode)).isEqualTo(1);
        assertThat(Events.of(database, UUID.fromString(old))).last().satisfies(event -> {
            EventContract.assertValid(event.type(), event.payload());
            assertThat(event.payload()).contains("REPLACED");
        });
    }

    @Test
    void aStolenCardIsNoGoodAndAnotherTakesItsPlace() throws Exception {
        var holder = Holder.any();
        var lost = holder.activeCard();
        var code = code(lost);
        create(holder.token(), "/cards/" + lost + "/replace", "{\"reason\": \"LOST\"}").statusCode(409)
                .body("detail", containsString("ACTIVE"));

        step(holder.token(), lost, "report-lost", LOSS).statusCode(200).body("status", equalTo("LOST"));
        verify(code).body("result", equalTo("LOST"));
        String next = create(holder.token(), "/cards/" + lost + "/replace", "{\"reason\": \"LOST\"}").statusCode(201).extract().path("id");
        step(AGENT, next, "print", null).statusCode(200);
        step(AGENT, lost, "found", null).statusCode(409).body("type", equalTo("/problems/card-replacement-printed"));
        step(AGENT, next, "deliver", "{\"recipient\": \"PROXY\", \"recipientName\": \"بن يوسف كريم\", \"identityShown\": \"PASSPORT\"}")
                .statusCode(200);

        read(lost).body("status", equalTo("REPLACED"));
        verify(code).body("result", equalTo("REPLACED"));
        assertThat(published(code)).isEqualTo(1);
    }

    @Test
    void aFoundCardIsGoodAgainAndTheOrderedOneIsWithdrawn() throws Exception {
        var holder = Holder.any();
        var lost = holder.activeCard();
        step(AGENT, lost, "report-lost", LOSS).statusCode(200);
        String next = create(AGENT, "/cards/" + lost + "/replace", "{\"reason\": \"LOST\"}").statusCode(201).extract().path("id");

        step(AGENT, lost, "found", null).statusCode(200).body("status", equalTo("ACTIVE"));

        verify(code(lost)).body("result", equalTo("VALID"));
        assertThat(published(code(lost))).isZero();
        read(next).body("status", equalTo("REVOKED"));
        as(holder.token()).get(ROOT + "/cards/" + lost + "/history").then().statusCode(200).body("items.state", hasItem("LOST"))
                .body("items[-1].state", equalTo("ACTIVE"));
        step(AGENT, lost, "report-lost", LOSS).statusCode(200);
    }

    @Test
    void aSpoiltPrintNeverBecomesGood() throws Exception {
        var card = Holder.any().card();
        step(AGENT, card, "print", null).statusCode(200);
        var spoilt = code(card);
        step(AGENT, card, "misprint", REASON).statusCode(200).body("status", equalTo("REQUESTED")).body("validFrom", nullValue());
        verify(spoilt).body("result", equalTo("NOT_DELIVERED"));

        step(AGENT, card, "print", null).statusCode(200);
        step(AGENT, card, "deliver", null).statusCode(200);

        verify(code(card)).body("result", equalTo("VALID"));
        verify(spoilt).body("valid", equalTo(false)).body("result", equalTo("REPLACED"));
        assertThat(published(spoilt)).isEqualTo(1);
        assertThat(published(code(card))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"print,ACTIVE", "misprint,ACTIVE", "deliver,ACTIVE", "resume,ACTIVE", "found,ACTIVE"})
    void stepsThatDoNotFollowNameTheState(String step, String state) {
        var card = Holder.any().activeCard();

        step(DIRECTOR, card, step, step.matches("misprint|resume") ? REASON : null).statusCode(409)
                .body("type", equalTo("/problems/card-state")).body("detail", containsString(state));
    }

    @Test
    void refusesWhatIsNotSoundAndWhoMayNot() {
        var holder = Holder.any();
        var card = holder.activeCard();
        var other = Registry.artisan("cards.other");

        step(AGENT, card, "report-lost", LOSS.replace("2026-01-05", "2099-01-01")).statusCode(400).body("errors[0].pointer", containsString("happenedOn"));
        step(AGENT, card, "report-lost", LOSS.replace("STOLEN", "MISLAID")).statusCode(400);
        step(AGENT, card, "report-lost", LOSS.replace("السوق", "\\u202eالسوق")).statusCode(400);
        step(other, card, "report-lost", LOSS).statusCode(404);
        step(Registry.AGENT_OF_TAMANRASSET, card, "report-lost", LOSS).statusCode(404);
        step(holder.token(), card, "found", null).statusCode(403);
        step(AGENT, card, "suspend", REASON).statusCode(403);
        as(AGENT).post(ROOT + "/cards/{id}/misprint", card).then().statusCode(org.hamcrest.Matchers.oneOf(400, 415));
        create(other, "/cards/" + card + "/renew", null).statusCode(404);
        create(AGENT, "/cards", "{\"artisanId\": \"" + holder.artisan() + "\"}").statusCode(409).body("type", equalTo("/problems/card-already-held"));
        create(Registry.AGENT_OF_TAMANRASSET, "/cards", "{\"artisanId\": \"" + holder.artisan() + "\"}").statusCode(404);
        create(AGENT, "/cards", "{\"artisanId\": \"" + UUID.randomUUID() + "\"}").statusCode(404);
        var next = Holder.any().card();
        step(AGENT, next, "print", null).statusCode(200);
        step(AGENT, next, "deliver", "{\"recipient\": \"PROXY\"}").statusCode(400).body("errors[0].pointer", containsString("recipientName"));
        read(card).body("status", equalTo("ACTIVE"));
    }

    @Test
    void twoOrdersAtOnceAreOneCard() throws Exception {
        var holder = Holder.any();
        var card = holder.activeCard();
        step(DIRECTOR, card, "revoke", REASON).statusCode(200);

        var answers = AtOnce.times(4, _ -> create(AGENT, "/cards", "{\"artisanId\": \"" + holder.artisan() + "\"}").extract().statusCode());

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    }
}
