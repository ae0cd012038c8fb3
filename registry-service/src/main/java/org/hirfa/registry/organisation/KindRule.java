package org.hirfa.registry.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What a country asks of a kind of organisation.
///
/// @param approvalValidityYears how long a decision holds; null when it holds until it is taken back
record KindRule(OrganisationKind kind, Level level, DecidedBy decidedBy, int minimumMembers, boolean supervisorRequired,
        @Nullable Integer approvalValidityYears) {

    enum DecidedBy { CHAMBER, NATIONAL }

    /// The last day of a decision taken on that day; null when it has no end.
    @Nullable LocalDate lastDayOf(LocalDate decidedOn) {
        return approvalValidityYears == null ? null : decidedOn.plusYears(approvalValidityYears).minusDays(1);
    }
}
