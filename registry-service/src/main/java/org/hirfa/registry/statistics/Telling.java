package org.hirfa.registry.statistics;

import org.jspecify.annotations.Nullable;

/// How a number is told.
enum Telling {
    /// As it is: to those in charge.
    EXACTLY {
        @Override
        Long told(long number) {
            return number;
        }
    },
    /// As it is, unless it is small: the size of a wilaya's register, which says nothing of anybody but that there are some.
    UNLESS_SMALL {
        @Override
        @Nullable
        Long told(long number) {
            return number < STEP ? null : number;
        }
    },
    /// To the nearest multiple of five, and not at all below five: whether it is nothing or four is not told either. Sums and
    /// differences of round numbers are off by as much as small numbers are large.
    ROUNDLY {
        @Override
        @Nullable
        Long told(long number) {
            return number < STEP ? null : (number + STEP / 2) / STEP * STEP;
        }
    };

    static final long STEP = 5;

    abstract @Nullable Long told(long number);
}
