package org.hirfa.funding.agency;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// Whether new dossiers are taken, and since when.
///
/// @param value null when it is not known today
public record Intake(@Nullable Boolean value, @Nullable LocalDate since, Source source) {

    public boolean refusesNew() {
        return Boolean.FALSE.equals(value);
    }
}
