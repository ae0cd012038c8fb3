package org.hirfa.registry.statistics;

import java.util.Objects;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

class TellingTest {

    @Property
    void roundNumbersAreNearAndNeverSmall(@ForAll @LongRange(max = 10_000) long number) {
        var told = Telling.ROUNDLY.told(number);
        if (number < 5) {
            assertThat(told).as("nothing and few look the same").isNull();
        } else {
            assertThat(told % 5).isZero();
            assertThat(Math.abs(told - number)).isLessThanOrEqualTo(2);
        }
    }

    /// A small number hidden in one table cannot be had as the difference of two others: more than one number fits.
    @Property
    void aDifferenceTellsNoSmallNumber(@ForAll @LongRange(min = 12, max = 10_000) long whole, @ForAll @LongRange(min = 1, max = 2) long part) {
        var fits = 0;
        for (var guess = 0L; guess < Telling.STEP; guess++) {
            for (var of = whole - 4; of <= whole + 4; of++) {
                if (Objects.equals(Telling.ROUNDLY.told(of), Telling.ROUNDLY.told(whole))
                        && Objects.equals(Telling.ROUNDLY.told(of - guess), Telling.ROUNDLY.told(whole - part))) {
                    fits++;
                    break;
                }
            }
        }
        assertThat(fits).isGreaterThan(1);
    }

    @Property
    void theSizeOfARegisterIsExactUnlessSmall(@ForAll @LongRange(max = 10_000) long number) {
        assertThat(Telling.UNLESS_SMALL.told(number)).isEqualTo(number < 5 ? null : number);
        assertThat(Telling.EXACTLY.told(number)).isEqualTo(number);
    }
}
