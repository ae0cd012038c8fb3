package org.hirfa.registry.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// @param items every step, oldest first
public record JourneyView(List<Step> items) {

    /// @param on the legal day of the step
    /// @param at when it was told; of two steps of one day the earlier told comes first
    /// @param text the step in words
    /// @param subject the application, enrolment, dossier and so on
    /// @param reference a number that people know it by
    public record Step(StepKind kind, LocalDate on, Instant at, String status, Multilingual text, UUID subject,
            @Nullable String reference, @Nullable Amount amount) {}

    public record Amount(BigDecimal amount, String currency) {}
}
