package org.hirfa.registry.duty;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// @param firstDueOn when it had to be done first after the registration
/// @param goodUntil  the last day for which the proof counts; null for a duty done once for all, or without proof
/// @param agency     the insurer that said so; null when the chamber did
public record DutyView(String kind, long version, DutyState state, LocalDate firstDueOn, @Nullable LocalDate provenOn,
        @Nullable LocalDate goodUntil, @Nullable Instant recordedAt, @Nullable String recordedBy, @Nullable String agency) {}
