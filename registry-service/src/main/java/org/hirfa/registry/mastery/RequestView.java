package org.hirfa.registry.mastery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A request as the artisan, the chamber in charge and the national chamber see it.
///
/// @param test    null as long as none was held
/// @param reasons of the decision
public record RequestView(UUID id, long version, RequestState state, String session, UUID artisanId, String registrationNumber,
        boolean diploma, int practiceYears, Instant askedAt, String askedBy, @Nullable Test test, List<String> reasons,
        @Nullable Instant settledAt, @Nullable String settledBy) {

    public record Test(boolean passed, LocalDate heldOn, @Nullable String note) {}
}
