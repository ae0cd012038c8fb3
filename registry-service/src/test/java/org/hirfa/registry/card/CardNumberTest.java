package org.hirfa.registry.card;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CardNumberTest {

    @Property
    void everySerialGivesANumberThatChecks(@ForAll @LongRange(min = 1, max = 999_999_999) long serial) {
        assertThat(new CardNumber(CardNumber.ofSerial(serial).value())).isEqualTo(CardNumber.ofSerial(serial));
    }

    @Property
    void oneWrongDigitIsFound(@ForAll @LongRange(min = 1, max = 999_999_999) long serial,
            @ForAll @IntRange(min = 1, max = 11) int place, @ForAll @IntRange(min = 1, max = 9) int shift) {
        var number = CardNumber.ofSerial(serial).value();
        var wrong = (char) ('0' + (number.charAt(place) - '0' + shift) % 10);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CardNumber(number.substring(0, place) + wrong + number.substring(place + 1)));
    }

    @Property
    void swappedNeighboursAreFound(@ForAll @LongRange(min = 1, max = 999_999_999) long serial, @ForAll @IntRange(min = 1, max = 10) int place) {
        var number = new StringBuilder(CardNumber.ofSerial(serial).value());
        var first = number.charAt(place);
        if (first == number.charAt(place + 1)) {
            return;
        }
        number.setCharAt(place, number.charAt(place + 1));
        number.setCharAt(place + 1, first);

        assertThatIllegalArgumentException().isThrownBy(() -> new CardNumber(number.toString()));
    }
}
