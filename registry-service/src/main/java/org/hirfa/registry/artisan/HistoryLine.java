package org.hirfa.registry.artisan;

import java.time.Instant;
import java.time.LocalDate;

import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.jspecify.annotations.Nullable;

/// One change of an entry.
///
/// @param version     the entry's version that it made
/// @param effectiveOn from when it holds
/// @param recordedAt  when the register learned of it
/// @param by          the name of whoever recorded it
/// @param sets        what it says anew
public record HistoryLine(long version, Change change, LocalDate effectiveOn, Instant recordedAt, String by, @Nullable String reason,
        Sets sets) {

    HistoryLine withoutAddressLine() {
        return new HistoryLine(version, change, effectiveOn, recordedAt, by, reason, sets.withoutAddressLine());
    }
}
