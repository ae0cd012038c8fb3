package org.hirfa.registry;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jakarta.inject.Inject;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.Cardholders.Holder;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.Departure;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.artisan.Sets;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hirfa.registry.Cardholders.code;
import static org.hirfa.registry.Cardholders.published;
import static org.hirfa.registry.Cardholders.read;
import static org.hirfa.registry.Cardholders.step;
import static org.hirfa.registry.Cardholders.verify;
import static org.hirfa.registry.Registry.AGENT;
import static org.hirfa.registry.Registry.DIRECTOR;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class CardsFollowRegistrationsTest {

    private static final By SOMEBODY = new By("somebody", "Somebody");

    @Inject
    RegisterChanges register;

    @Inject
    LegalCalendar calendar;

    @Inject
    AgroalDataSource database;

    @Test
    void suspensionIsOnTheCardAtOnceAndEndsWithIt() throws Exception {
        var holder = Holder.any();
        var card = holder.activeCard();
        var code = code(card);

        change(holder, Change.SUSPENDED, Sets.NOTHING);
        verify(code).body("result", equalTo("SUSPENDED"));
        assertThat(published(code)).isEqualTo(2);
        step(DIRECTOR, card, "resume", "{\"reason\": \"x\"}").statusCode(409).body("type", equalTo("/problems/card-holder-not-active"));
        change(holder, Change.RESUMED, Sets.NOTHING);

        verify(code).body("result", equalTo("VALID"));
        assertThat(Events.of(database, UUID.fromString(card))).extracting(Events.Told::type)
                .containsExactly("card.changed.v1", "card.issued.v1", "card.changed.v1", "card.changed.v1");
    }

    @Test
    void aCardSuspendedForItselfStaysSo() {
        var holder = Holder.any();
        var card = holder.activeCard();
        step(DIRECTOR, card, "suspend", "{\"reason\": \"x\"}").statusCode(200);

        change(holder, Change.SUSPENDED, Sets.NOTHING);
        change(holder, Change.RESUMED, Sets.NOTHING);

        read(card).body("status", equalTo("SUSPENDED"));
    }

    @Test
    void strikingOffRevokesGoodAndWaitingCards() throws Exception {
        var holder = Holder.any();
        var card = holder.activeCard();
        var code = code(card);
        var waiting = Holder.any();
        var waitingCard = waiting.card();

        change(holder, Change.STRUCK_OFF, Sets.leaves(Departure.EX_OFFICIO));
        change(waiting, Change.STRUCK_OFF, Sets.leaves(Departure.DEATH));

        verify(code).body("result", equalTo("REVOKED"));
        assertThat(published(code)).isEqualTo(1);
        read(waitingCard).body("status", equalTo("REVOKED"));
    }

    @Test
    void whatDoesNotHappenToTheRegistrationDoesNotHappenToTheCard() {
        var holder = Holder.any();
        var card = holder.activeCard();

        try {
            QuarkusTransaction.requiringNew().run(() -> {
                register.make(UUID.fromString(holder.artisan()), suspension());
                throw new IllegalStateException("something else fails");
            });
        } catch (IllegalStateException _) {
            // As meant.
        }

        verify(code(card)).body("result", equalTo("VALID"));
    }

    @Test
    void aMergeCanBeUndone() {
        var kept = Holder.any();
        var doubled = Holder.any();
        var card = doubled.activeCard();

        QuarkusTransaction.requiringNew().run(() -> register.mergeInto(UUID.fromString(doubled.artisan()), UUID.fromString(kept.artisan()), "x", SOMEBODY));
        verify(code(card)).body("result", equalTo("SUSPENDED"));
        QuarkusTransaction.requiringNew().run(() -> register.unmerge(UUID.fromString(doubled.artisan()), "x", SOMEBODY));

        verify(code(card)).body("result", equalTo("VALID"));
    }

    @Test
    void theEndOfAMergeDoesNotEndASuspension() throws Exception {
        var kept = Holder.any();
        var doubled = Holder.any();
        var card = doubled.activeCard();
        var code = code(card);
        change(doubled, Change.SUSPENDED, Sets.NOTHING);

        QuarkusTransaction.requiringNew().run(() -> register.mergeInto(UUID.fromString(doubled.artisan()), UUID.fromString(kept.artisan()), "x", SOMEBODY));
        QuarkusTransaction.requiringNew().run(() -> register.unmerge(UUID.fromString(doubled.artisan()), "x", SOMEBODY));

        verify(code).body("result", equalTo("SUSPENDED"));
        assertThat(published(code)).isEqualTo(2);
        change(doubled, Change.RESUMED, Sets.NOTHING);
        verify(code).body("result", equalTo("VALID"));
    }

    /// Whichever is first: a suspended artisan never ends with a card that is good.
    @Test
    void aHandOverAndASuspensionAtTheSameMoment() throws Exception {
        for (var round = 0; round < 5; round++) {
            var holder = Holder.any();
            var card = holder.card();
            step(AGENT, card, "print", null).statusCode(200);

            var delivery = CompletableFuture.supplyAsync(() -> step(AGENT, card, "deliver", null).extract().statusCode());
            var suspension = CompletableFuture.runAsync(() -> change(holder, Change.SUSPENDED, Sets.NOTHING));
            assertThat(delivery.get()).isIn(List.of(200, 409, 412));
            suspension.get();

            verify(code(card)).body("result", not(equalTo("VALID")));
        }
    }

    private void change(Holder holder, Change change, Sets sets) {
        QuarkusTransaction.requiringNew().run(() -> register.make(UUID.fromString(holder.artisan()),
                new RegisterChange(change, sets, calendar.today(), "reason", SOMEBODY)));
    }

    private RegisterChange suspension() {
        return new RegisterChange(Change.SUSPENDED, Sets.NOTHING, calendar.today(), "reason", SOMEBODY);
    }
}
