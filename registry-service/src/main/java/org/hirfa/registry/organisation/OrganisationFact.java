package org.hirfa.registry.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What the registry tells other services of an organisation: nobody's name, no address, no telephone.
record OrganisationFact(UUID organisationId, long version, String code, OrganisationKind kind, Level level,
        OrganisationView.Names names, String wilaya, String chamber, OrganisationStatus status, List<String> activities,
        @Nullable LocalDate approvedOn, int memberCount) {}
