package org.hirfa.registry.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// One step, as its feature tells it.
///
/// @param version tells steps of one subject apart; later ones have larger ones
/// @param at when it was told; null when only the day is known
/// @param reference a number or code that people know it by
public record OwnStep(StepKind kind, UUID subject, long version, String status, LocalDate on, @Nullable Instant at,
        @Nullable String reference, @Nullable Multilingual titles) {}
