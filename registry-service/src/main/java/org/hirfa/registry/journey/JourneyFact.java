package org.hirfa.registry.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// One step as its own service told it.
///
/// @param subject the enrolment, certificate, dossier or card
/// @param version the subject's version: with it, the same fact is recognised when it comes again
/// @param holder whose step it is
/// @param reference a number that people know it by
record JourneyFact(StepKind kind, UUID subject, long version, String status, LocalDate on, Instant at, Holder holder,
        @Nullable String reference, @Nullable Multilingual titles, @Nullable Money amount) {

    /// As much as the service knows; at least one is there.
    record Holder(@Nullable UUID personId, @Nullable UUID account, @Nullable UUID artisanId) {}

    record Money(BigDecimal amount, String currency) {}
}
