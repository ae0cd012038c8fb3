package org.hirfa.training.institution;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "أحمد, احمد", "إبراهيم, ابراهيم", "آمال, امال", "مصطفى, مصطفي", "خديجة, خديجه", "مُحَمَّد, محمد", "جميـــل, جميل",
        "مؤسسة, موسسه", "مركز ٠٣, مركز 03", "Belaïd, belaid", "FORMATION, formation", "L'Apprentissage, l apprentissage"})
    void foldsSpellingVariantsOntoOneForm(String written, String folded) {
        assertThat(SearchText.fold(written)).isEqualTo(folded);
    }

    @Test
    void leavesNoWildcardOfTheDatabase() {
        assertThat(SearchText.words("%_\\ a%b")).containsExactly("a", "b");
        assertThat(SearchText.words("%%")).isEmpty();
    }
}
