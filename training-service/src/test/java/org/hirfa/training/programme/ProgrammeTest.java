package org.hirfa.training.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.hirfa.problem.Multilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProgrammeTest {

    private final Programme sewing = ProgrammeFixture.sewing();

    @ParameterizedTest
    @CsvSource({"4, 5, true", "3, 5, false", "0, 0, false", "1, 1, true", "0, 1, false"})
    void asksForFourDaysInFive(int present, int taken, boolean enough) {
        assertThat(sewing.passRule().attendedEnough(present, taken)).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"20, 60, true", "100, 33, false", "0, 66, false", "0, 67, true", "50, 50, true"})
    void weighsScoresByHours(int knowledge, int practice, boolean enough) {
        assertThat(sewing.passRule().scoredEnough(Map.of("KNOWLEDGE", knowledge, "PRACTICE", practice), sewing.moduleHours())).isEqualTo(enough);
    }

    @Test
    void leavesItToTheTrainersWhenNothingIsScored() {
        assertThat(sewing.passRule().scoredEnough(Map.of(), sewing.moduleHours())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, false", "2026-02-01, true", "2026-03-31, true", "2026-04-01, false"})
    void isInForceFromFirstToLastDay(LocalDate day, boolean inForce) {
        var titles = new Multilingual("أ", "a", "a");
        var dated = Programme.of(new ProgrammeDefinition("X", ProgrammeKind.UPGRADE, null, titles, List.of(), 1, List.of(), List.of("ar"),
                false, new PassRule(0, 0), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 31), false, new ProgrammeDefinition.Source("test")));

        assertThat(dated.isInForceOn(day)).isEqualTo(inForce);
    }
}
