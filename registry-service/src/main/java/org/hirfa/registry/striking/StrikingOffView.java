package org.hirfa.registry.striking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.registry.artisan.Departure;
import org.jspecify.annotations.Nullable;

/// @param announcedOn   when the artisan was given notice, or the striking-off recorded
/// @param effectiveOn   from when the registration ends
/// @param settledReason why an announced one was taken back
public record StrikingOffView(UUID id, long version, UUID artisanId, Departure kind, StrikingState state, String reason,
        @Nullable String legalBasis, LocalDate announcedOn, LocalDate effectiveOn, Instant recordedAt, String recordedBy,
        @Nullable Instant settledAt, @Nullable String settledBy, @Nullable String settledReason) {}
