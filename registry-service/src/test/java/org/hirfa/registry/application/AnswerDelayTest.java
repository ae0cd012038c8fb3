package org.hirfa.registry.application;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerDelayTest {

    private static final LocalDate DUE = LocalDate.of(2027, 1, 20);
    private static final LocalDate ASKED = LocalDate.of(2026, 12, 1);

    @Test
    void runsOnWhereARequestForPapersDoesNotStopIt() {
        var delay = AnswerDelay.until(DUE, 0);
        delay.stop(ASKED);
        assertThat(delay.isStopped()).isFalse();
        delay.goOn(ASKED.plusDays(40));

        assertThat(delay.dueOn()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 10", "30, 30", "31, 30", "400, 30"})
    void standsStillForAsLongAsThePapersTakeButNoLongerThanTheLawAllows(int days, int stretched) {
        var delay = AnswerDelay.until(DUE, 30);
        delay.stop(ASKED);
        assertThat(delay.dueOn()).isEqualTo(DUE.plusDays(30));
        delay.goOn(ASKED.plusDays(days));

        assertThat(delay.dueOn()).isEqualTo(DUE.plusDays(stretched));
    }

    @Test
    void stopsAgainOnlyForWhatIsLeft() {
        var delay = AnswerDelay.until(DUE, 30);
        delay.stop(ASKED);
        delay.goOn(ASKED.plusDays(20));
        delay.stop(ASKED.plusDays(25));
        delay.goOn(ASKED.plusDays(60));

        assertThat(delay.dueOn()).isEqualTo(DUE.plusDays(30));
    }

    @Test
    void isOverOnTheDayAfterItsLast() {
        var delay = AnswerDelay.until(DUE, 0);

        assertThat(delay.isOver(DUE)).isFalse();
        assertThat(delay.isOver(DUE.plusDays(1))).isTrue();
    }
}
