package org.hirfa.registry.person;

import org.hirfa.problem.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"بن يوسف", "أمينة", "عبد الله", "آيت-أحمد", "مُحَمَّد"})
    void takesArabicNamesAsTheyAreWritten(String name) {
        assertThat(names(name, "Benali").faults("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Benyoucef", "Aït Ahmed", "D'Almeida", "Ben-Ali", "Œuvrard", "Zoé"})
    void takesLatinNamesAsTheyAreWritten(String name) {
        assertThat(names("بن علي", name).faults("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Benali", "بن علي1", "بن علي٣", "بن\u202Eعلي", "بن\u200Fعلي", "بن\tعلي", "ـ1", "<b>علي</b>", "بن\uFE0Fعلي", "ب\uDB40\uDD00ن",
            "بن\uD800", "\uDC00علي", "عل\u06CC", "\u06A9ريم", "\uFEE3حمد", "\uFDF2", "\u2066علي\u2069", "بن\u200Dعلي", "بن\u00ADعلي", "۱علي"})
    void refusesWhatIsNoArabicName(String name) {
        assertThat(names(name, "Benali").tidy().faults("/names"))
                .containsExactly(new FieldFault("/names/arabic/lastName", "forbidden-character"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"بن علي", "Benali2", "Ben\u202Eali", "Ben\u0000ali", "Бенали", "Ben<ali>", "Ben\uFE00ali", "Ben\u034Fali",
            "Be\u0301\u0302\u0303\u0304\u0305n", "\uFF22enali", "Benali \u2167", "Ra\uFB01k",
            "Ben\uD800ali", "B\u0435nali", "Ben\u0251li", "Ben\u200Bali", "Ben\uFEFFali", "Ben\u2028ali", "Ben\u00A0ali", "\u0391li", "Ben\u0131li\u0663", "Benali\uD83D\uDE00"})
    void refusesWhatIsNoLatinName(String name) {
        assertThat(names("بن علي", name).faults("/names"))
                .containsExactly(new FieldFault("/names/latin/lastName", "forbidden-character"));
    }

    @ParameterizedTest
    @CsvSource({"'', required", "'   ', required"})
    void refusesAnEmptyName(String name, String code) {
        assertThat(names("بن علي", name).tidy().faults("")).containsExactly(new FieldFault("/latin/lastName", code));
    }

    @Test
    void refusesANameOfBookLength() {
        assertThat(names("بن علي", "A".repeat(81)).faults("")).containsExactly(new FieldFault("/latin/lastName", "wrong-length"));
    }

    @Test
    void bringsLettersToOneForm() {
        var tidied = names("  بن   علي ", "Ai\u0308t").tidy();

        assertThat(tidied.arabic().lastName()).isEqualTo("بن علي");
        assertThat(tidied.latin().lastName()).isEqualTo("A\u00EFt");
    }

    /// A letter and its mark are one letter, whichever way they were typed: two people are not two for that.
    @Test
    void takesNoDifferenceFromHowLettersWereTyped() {
        assertThat(names("\u0622يت", "A\u00EFt").tidy()).isEqualTo(names("\u0627\u0653يت", "Ai\u0308t").tidy());
    }

    private static Names names(String arabicLastName, String latinLastName) {
        return new Names(new Names.Name(arabicLastName, "أمينة"), new Names.Name(latinLastName, "Amina"));
    }
}
