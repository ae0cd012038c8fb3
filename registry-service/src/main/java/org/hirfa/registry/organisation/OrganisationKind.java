package org.hirfa.registry.organisation;

/// The kinds of organisations of the craft. Which of them a country has, and on what conditions, are rows of its pack.
public enum OrganisationKind {
    COOPERATIVE, ENTERPRISE, ASSOCIATION, CRAFT_BODY;

    /// Where its life begins.
    OrganisationStatus first() {
        return this == CRAFT_BODY ? OrganisationStatus.PROPOSED : OrganisationStatus.DRAFT;
    }

    /// The state of one in good standing.
    OrganisationStatus standing() {
        return switch (this) {
            case COOPERATIVE, ENTERPRISE -> OrganisationStatus.REGISTERED;
            case ASSOCIATION -> OrganisationStatus.APPROVED;
            case CRAFT_BODY -> OrganisationStatus.RECOGNISED;
        };
    }
}
