package org.hirfa.jobs;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A piece of long work as it stands.
///
/// @param order what was ordered, as JSON
/// @param by the account that ordered it
/// @param chamber whose work it is; null for national work
/// @param processed how many items, from the first on, have their verdict: done, skipped, refused and failed ones
/// @param cancelledBy the account that stopped it
/// @param version grows with every change, progress included
public record Job(UUID id, String kind, String order, String by, @Nullable String chamber, JobState state, long total,
        long processed, Counts counts, Instant submittedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt,
        @Nullable String cancelledBy, long version) {

    /// How many items got which verdict.
    public record Counts(long done, long skipped, long refused, long failed) {}

    public <T> T orderAs(Class<T> type) {
        return JobJson.read(order, type);
    }
}
