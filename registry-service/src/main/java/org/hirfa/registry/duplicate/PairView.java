package org.hirfa.registry.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A pair with what its score is made of, and who decided what.
///
/// @param kept the entry that stands for both, once merged
record PairView(UUID id, long version, PairStatus status, int score, List<Part> parts, Instant foundAt, List<EntryView> entries,
        @Nullable UUID kept, List<Step> steps) {

    /// @param code what the two have in common, or not, as `look-alike.csv` of the country pack names it
    record Part(String code, int points) {}

    record Step(Instant at, PairStatus statusBefore, PairStatus status, String by, String reason) {}
}
