package org.hirfa.registry.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.registry.artisan.Sets;
import org.jspecify.annotations.Nullable;

/// @param effectiveOn from when the change holds
/// @param sets        what it says anew
/// @param problem     why the register did not take it when its day came, by the name of the problem
/// @param recordedBy  the name of whoever recorded it
/// @param settledBy   the name of whoever applied or cancelled it
public record AmendmentView(UUID id, long version, UUID artisanId, AmendmentState state, LocalDate effectiveOn, Sets sets, String reason,
        @Nullable String problem, Instant recordedAt, String recordedBy, @Nullable Instant settledAt, @Nullable String settledBy) {

    AmendmentView withoutAddressLine() {
        return new AmendmentView(id, version, artisanId, state, effectiveOn, sets.withoutAddressLine(), reason, problem, recordedAt,
                recordedBy, settledAt, settledBy);
    }
}
