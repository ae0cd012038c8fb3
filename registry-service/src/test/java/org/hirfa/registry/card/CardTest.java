package org.hirfa.registry.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CardTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 21);
    private static final LocalDate LAST = LocalDate.of(2031, 11, 20);

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
    void isNotHandedOverBeforeItIsPrinted() {
        assertThatIllegalStateException().isThrownBy(() -> requested().deliver());
    }

    @Test
    void isPrintedOnce() {
        var card = requested();
        card.print(Instant.EPOCH, FIRST, LAST);

        assertThatIllegalStateException().isThrownBy(() -> card.print(Instant.EPOCH, FIRST, LAST));
    }

    @Test
    void isRevokedOnceAndForGood() {
        var card = delivered();
        card.revoke("lost its holder");

        assertThat(card.isActiveOn(FIRST)).isFalse();
        assertThat(card.stateOn(LAST.plusDays(9))).isEqualTo(CardState.REVOKED);
        assertThatIllegalStateException().isThrownBy(() -> card.revoke("again"));
        assertThatIllegalStateException().isThrownBy(card::deliver);
    }

    private static Card requested() {
        return Card.request(UUID.randomUUID(), UUID.randomUUID(), CardNumber.ofSerial(7), Instant.EPOCH);
    }

    private static Card delivered() {
        var card = requested();
        card.print(Instant.EPOCH, FIRST, LAST);
        card.deliver();
        return card;
    }
}
