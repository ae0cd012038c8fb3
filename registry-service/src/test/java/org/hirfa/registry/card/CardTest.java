package org.hirfa.registry.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.hirfa.registry.status.Status;
import org.hirfa.registry.status.StatusPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CardTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 21);
    private static final LocalDate LAST = LocalDate.of(2031, 11, 20);
    private static final Card.Imprint IMPRINT = new Card.Imprint(FIRST, LAST, new StatusPlace(1, 7), "key");

    private static final Map<CardStep, Consumer<Card>> VERBS = Map.of(
            CardStep.PRINT, card -> card.print(Instant.EPOCH, IMPRINT),
            CardStep.MISPRINT, Card::misprint,
            CardStep.DELIVER, Card::deliver,
            CardStep.SUSPEND, card -> card.suspend(Card.SuspendedWith.CARD),
            CardStep.RESUME, Card::resume,
            CardStep.EXPIRE, Card::expire,
            CardStep.REPORT_LOST, Card::reportLost,
            CardStep.FIND, card -> card.find(true),
            CardStep.FIND_SUSPENDED, card -> card.find(false),
            CardStep.REPLACE, Card::replace);

    /// Whatever is tried in whatever order: what the table allows happens, what it does not allow throws and changes nothing, and
    /// a card that has come to its end stays there.
    @Property
    void followsItsTableWhateverIsTried(@ForAll @Size(max = 30) List<CardStep> steps) {
        var card = requested();
        var seen = new ArrayList<CardState>();
        for (var step : steps) {
            var before = card.state();
            seen.add(before);
            Consumer<Card> verb = step == CardStep.REVOKE ? it -> it.revoke("reason") : VERBS.get(step);
            if (step.isOpenFrom(before)) {
                verb.accept(card);
                assertThat(card.state()).isEqualTo(step.to());
            } else {
                assertThatIllegalStateException().isThrownBy(() -> verb.accept(card));
                assertThat(card.state()).isEqualTo(before);
            }
            var good = card.state() == CardState.ACTIVE;
            assertThat(card.isActiveOn(FIRST)).isEqualTo(good);
            assertThat(good && card.place() == null).isFalse();
            assertThat(card.state().published() == Status.VALID).isEqualTo(good || card.state() == CardState.EXPIRED);
            assertThat(card.suspendedWith() == null).isEqualTo(card.state() != CardState.SUSPENDED);
        }
        for (var end : List.of(CardState.EXPIRED, CardState.REPLACED, CardState.REVOKED)) {
            if (seen.contains(end)) {
                assertThat(card.state()).isEqualTo(end);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20,false", "2026-11-21,true", "2031-11-20,true", "2031-11-21,false"})
    void isActiveFromFirstToLastDay(LocalDate day, boolean active) {
        assertThat(delivered().isActiveOn(day)).isEqualTo(active);
    }

    @Test
    void isExpiredTheDayAfterItsLast() {
        assertThat(delivered().stateOn(LAST)).isEqualTo(CardState.ACTIVE);
        assertThat(delivered().stateOn(LAST.plusDays(1))).isEqualTo(CardState.EXPIRED);
    }

    @Test
    void aMisprintLeavesNothingOfWhatWasPrinted() {
        var card = requested();
        card.print(Instant.EPOCH, IMPRINT);

        card.misprint();

        assertThat(card.place()).isNull();
        assertThat(card.validFrom()).isNull();
        assertThat(card.signedWith()).isNull();
    }

    @Test
    void aBatchKeepsItsCardsFromOthers() {
        var card = requested();
        card.prepare(UUID.randomUUID(), IMPRINT);

        assertThatIllegalStateException().isThrownBy(() -> card.prepare(UUID.randomUUID(), IMPRINT));

        card.release();
        assertThat(card.place()).isNull();
        assertThatIllegalStateException().isThrownBy(card::release);
    }

    @Test
    void isRevokedForGoodAndKeepsWhy() {
        var card = delivered();
        card.revoke("lost its holder");

        assertThat(card.stateOn(LAST.plusDays(9))).isEqualTo(CardState.REVOKED);
        assertThat(card.revocationReason()).isEqualTo("lost its holder");
    }

    private static Card requested() {
        return Card.request(UUID.randomUUID(), UUID.randomUUID(), CardNumber.ofSerial(7), Instant.EPOCH);
    }

    private static Card delivered() {
        var card = requested();
        card.print(Instant.EPOCH, IMPRINT);
        card.deliver();
        return card;
    }
}
