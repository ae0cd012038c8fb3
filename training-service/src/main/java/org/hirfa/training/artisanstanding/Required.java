package org.hirfa.training.artisanstanding;

import org.jspecify.annotations.Nullable;

/// Tells a fact without a needed field from one that can be applied, before the database has to.
final class Required {

    private Required() {}

    static void all(@Nullable Object... values) {
        for (var value : values) {
            if (value == null) {
                throw new IllegalArgumentException("a required field is missing");
            }
        }
    }
}
