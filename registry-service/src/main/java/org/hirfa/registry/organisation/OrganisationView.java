package org.hirfa.registry.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The whole file of an organisation, for those who work with it.
///
/// @param wilaya the one in which its commune lies today
/// @param approvedUntil the last day of the decision; null when it has no end
/// @param members how many different people belong to it today
public record OrganisationView(UUID id, long version, String code, OrganisationKind kind, Level level, Names names, String purpose,
        List<String> activities, String commune, String wilaya, String chamber, String addressLine, @Nullable String phone,
        @Nullable String email, boolean contactPublic, OrganisationStatus status, boolean inGoodStanding,
        @Nullable String decisionNumber, @Nullable LocalDate decidedOn, @Nullable LocalDate approvedUntil,
        @Nullable MissingSupervisor supervisorMissing, int members, List<StepView> history) {

    public record Names(String ar, String fr) {}

    /// An enterprise whose supervisor may not exercise the craft now.
    ///
    /// @param dueOn the last day on which another one is to be named
    public record MissingSupervisor(LocalDate since, LocalDate dueOn, boolean overdue) {}

    public record StepView(Instant at, String what, @Nullable OrganisationStatus statusBefore, OrganisationStatus status, String by,
            @Nullable String note) {}
}
