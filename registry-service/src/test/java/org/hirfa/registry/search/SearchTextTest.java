package org.hirfa.registry.search;

import org.hirfa.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "أحمد, احمد", "إبراهيم, ابراهيم", "آمنة, امنه", "مُحَمَّد, محمد", "محمـــد, محمد", "مصطفى, مصطفي", "ٱلله, الله",
        "فؤاد, فواد", "رائد, رايد", "٤٨, 48", "Aït-Ahmed, ait ahmed", "ÉBÉNISTERIE, ebenisterie", "œuvre, oeuvre", "D'Oran, d oran"})
    void foldsWhatPeopleWriteDifferently(String written, String folded) {
        assertThat(SearchText.of(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", " ", "\u200B", "%", "_", "ء", "\u064E"})
    void refusesToLookForNothing(String wanted) {
        assertThatThrownBy(() -> SearchText.containing(wanted)).isInstanceOf(ProblemException.class);
        assertThat(SearchText.containing("")).isEqualTo("%%");
    }

    @Test
    void leavesNothingForLikeToInterpret() {
        assertThat(SearchText.containing("100%_\\")).isEqualTo("%100%");
    }
}
