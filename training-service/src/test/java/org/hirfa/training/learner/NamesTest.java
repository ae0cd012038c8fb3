package org.hirfa.training.learner;

import java.text.Normalizer;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Names stand on certificates: they read as what they are.
class NamesTest {

    private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"بلعيد", "بن علي", "عبد-الله", "خَدِيجَة", "ڤرين", "أمّ الخير"})
    void takesArabicNames(String name) {
        assertThat(faults(arabic(name))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Belaïd", "Aït-Ahmed", "N’Aït Ḥemmu", "O'Neil", "Ɛli", "Rafi'", "Ould M. Bey", "Muhammad-Ṣāliḥ"})
    void takesLatinNames(String name) {
        assertThat(faults(latin(name))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "-", "بلعيد\u061c", "\u200fبلعيد", "بلعيد\u202e", "علي٢", "علي2", "علي\u0600", "ع\u20ddلي", "ع\ufe00لي",
        "ع\u034fلي", "ع\u064e\u064e\u064e\u064eلي", "\u064eعلي", "Ali", "علي\u0000", "علي\ud800", "علي\nعمر", "عـلي"})
    void refusesWhatIsNoArabicName(String name) {
        assertThat(faults(arabic(name))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "A1", "A\u0301\u0301\u0301\u0301\u0301b", "A\ufe0fli", "A\u034fli", "A\u200dli", "\u202eilA", "علي", "Аli", "<b>", "A@b", "A\ud800"})
    void refusesWhatIsNoLatinName(String name) {
        assertThat(faults(latin(name))).isPositive();
    }

    @Test
    void keepsOneSpellingOfWhatLooksTheSame() {
        assertThat(latin(" \uff21li  Ben\u00a0Sala\u0308h ").latin().lastName()).isEqualTo("Ali Ben Saläh");
        assertThat(latin("Henri \u2167").latin().lastName()).isEqualTo("Henri VIII");
        assertThat(arabic("\ufefb\u0645").arabic().lastName()).isEqualTo("لام");
        assertThat(arabic("ا\u0653من").arabic().lastName()).isEqualTo(Normalizer.normalize("آمن", Normalizer.Form.NFC));
    }

    @Test
    void refusesANameWithoutEndInNoTime() {
        assertThat(faults(latin("a".repeat(1_000_000)))).isPositive();
        assertThat(faults(arabic("ع-".repeat(500_000)))).isPositive();
    }

    private int faults(Names names) {
        return validator.validate(names).size();
    }

    private static Names arabic(String lastName) {
        return new Names(new Names.Arabic(lastName, "خديجة"), new Names.Latin("Belaïd", "Khadidja"));
    }

    private static Names latin(String lastName) {
        return new Names(new Names.Arabic("بلعيد", "خديجة"), new Names.Latin(lastName, "Khadidja"));
    }
}
