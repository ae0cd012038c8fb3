package org.hirfa.registry.membership;

import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.registry.person.Names;
import org.jspecify.annotations.Nullable;

/// @param until the last day; null while no end is known
/// @param who   null to the organisation until the person has agreed
public record MemberView(UUID id, long version, MemberRole role, LocalDate since, @Nullable LocalDate until, MemberState state,
        @Nullable String confirmedBy, @Nullable String endReason, @Nullable Who who) {

    /// @param registrationNumber null for somebody who is no artisan
    public record Who(UUID personId, Names names, @Nullable String registrationNumber) {}
}
