package org.hirfa.registry.artisan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RegistrationNumberTest {

    @Test
    void carriesPrefixSerialAndCheckDigits() {
        // 794 is the worked example of ISO/IEC 7064: its check digits under MOD 97-10 are 44.
        assertThat(RegistrationNumber.of("DZ", 794)).hasToString("DZ00000079444");
    }

    @Property
    void whatIsMadeIsValid(@ForAll @LongRange(min = 1, max = 999_999_999) long serial) {
        assertThat(RegistrationNumber.isValid(RegistrationNumber.of("DZ", serial).value())).isTrue();
    }

    @Property
    void aWrongDigitIsFound(@ForAll @LongRange(min = 1, max = 999_999_999) long serial,
            @ForAll @IntRange(min = 2, max = 12) int place, @ForAll @IntRange(min = 0, max = 9) int digit) {
        var number = new StringBuilder(RegistrationNumber.of("DZ", serial).value());
        Assume.that(number.charAt(place) != (char) ('0' + digit));

        number.setCharAt(place, (char) ('0' + digit));

        assertThat(RegistrationNumber.isValid(number.toString())).isFalse();
    }

    @Property
    void aSwapOfNeighboursIsFound(@ForAll @LongRange(min = 1, max = 999_999_999) long serial,
            @ForAll @IntRange(min = 2, max = 11) int place) {
        var number = new StringBuilder(RegistrationNumber.of("MA", serial).value());
        var left = number.charAt(place);
        Assume.that(left != number.charAt(place + 1));

        number.setCharAt(place, number.charAt(place + 1));
        number.setCharAt(place + 1, left);

        assertThat(RegistrationNumber.isValid(number.toString())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DZ", "DZ0000007944", "DZ000000794440", "dz00000079444", "DZ0000007944X", "DZ00000079445"})
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RegistrationNumber(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_000})
    void neverOverflows(long serial) {
        assertThatIllegalArgumentException().isThrownBy(() -> RegistrationNumber.of("DZ", serial));
    }
}
