package org.hirfa.registry.organisation;

import java.util.List;
import java.util.UUID;

/// What other features may know of an organisation.
///
/// @param wilaya the one in which its commune lies today
/// @param inGoodStanding registered, approved or recognised today, as its kind asks for
public record OrganisationSummary(UUID organisationId, String code, OrganisationKind kind, String nameAr, String nameFr,
        List<String> activities, String commune, String wilaya, OrganisationStatus status, boolean inGoodStanding) {

    /// Whether it has not ended.
    public boolean isRunning() {
        return !status.isOver();
    }
}
