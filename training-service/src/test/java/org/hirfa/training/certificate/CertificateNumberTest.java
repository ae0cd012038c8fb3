package org.hirfa.training.certificate;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

class CertificateNumberTest {

    /// Worked out apart from this code: letters as 10 to 35, and the whole modulo 97 must be 1.
    @Test
    void carriesTheCheckDigitsOfTheStandard() {
        assertThat(CertificateNumber.of("DZ", 2026, 4_829_301_746_805L).text()).isEqualTo("DZ-F26-4829301746805-75");
    }

    @Property
    void readsBackWhatItPrints(@ForAll @LongRange(min = 0, max = CertificateNumber.SERIALS - 1) long serial) {
        var number = CertificateNumber.of("MA", 2031, serial);

        assertThat(CertificateNumber.typed(number.text())).contains(number);
        assertThat(CertificateNumber.typed(" " + number.text().toLowerCase(java.util.Locale.ROOT).replace("-", " "))).contains(number);
    }

    @Property
    void noticesEveryWrongDigit(@ForAll @LongRange(min = 0, max = CertificateNumber.SERIALS - 1) long serial,
            @ForAll @IntRange(min = 7, max = 19) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        var text = new StringBuilder(CertificateNumber.of("DZ", 2026, serial).text());
        text.setCharAt(place, (char) ('0' + (text.charAt(place) - '0' + by) % 10));

        assertThat(CertificateNumber.typed(text.toString())).isEmpty();
    }

    @Property
    void noticesTwoNeighboursSwapped(@ForAll @LongRange(min = 0, max = CertificateNumber.SERIALS - 1) long serial,
            @ForAll @IntRange(min = 7, max = 18) int place) {
        var text = CertificateNumber.of("DZ", 2026, serial).text();
        var swapped = text.substring(0, place) + text.charAt(place + 1) + text.charAt(place) + text.substring(place + 2);

        if (!swapped.equals(text)) {
            assertThat(CertificateNumber.typed(swapped)).isEmpty();
        }
    }

    @Property
    void isNotPutOutByAnything(@ForAll String anything) {
        assertThat(CertificateNumber.typed(anything)).isEmpty();
    }
}
