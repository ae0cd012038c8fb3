package org.hirfa.registry.organisation;

import java.util.EnumSet;
import java.util.Set;

/// Where an organisation stands. Each kind has a way of its own through these states.
public enum OrganisationStatus {
    DRAFT, DISCARDED, SUBMITTED, REGISTERED, SUSPENDED, STRUCK_OFF, APPROVED, EXPIRED, WITHDRAWN, PROPOSED, RECOGNISED, DISSOLVED;

    /// Where an organisation of that kind may go from here. Handed in and sent back is a way; so is an approval renewed.
    Set<OrganisationStatus> next(OrganisationKind kind) {
        return switch (kind) {
            case COOPERATIVE, ENTERPRISE -> switch (this) {
                case DRAFT -> EnumSet.of(SUBMITTED, DISCARDED);
                case SUBMITTED -> EnumSet.of(REGISTERED, DRAFT);
                case REGISTERED -> EnumSet.of(SUSPENDED, STRUCK_OFF);
                case SUSPENDED -> EnumSet.of(REGISTERED, STRUCK_OFF);
                default -> EnumSet.noneOf(OrganisationStatus.class);
            };
            case ASSOCIATION -> switch (this) {
                case DRAFT -> EnumSet.of(SUBMITTED, DISCARDED);
                case SUBMITTED -> EnumSet.of(APPROVED, DRAFT, WITHDRAWN);
                case APPROVED -> EnumSet.of(APPROVED, SUSPENDED, EXPIRED, WITHDRAWN, DISSOLVED);
                case SUSPENDED -> EnumSet.of(APPROVED, EXPIRED, WITHDRAWN, DISSOLVED);
                case EXPIRED -> EnumSet.of(APPROVED, DISSOLVED);
                case WITHDRAWN -> EnumSet.of(SUBMITTED, DISSOLVED);
                default -> EnumSet.noneOf(OrganisationStatus.class);
            };
            case CRAFT_BODY -> switch (this) {
                case PROPOSED -> EnumSet.of(RECOGNISED, DISCARDED);
                case RECOGNISED -> EnumSet.of(DISSOLVED);
                default -> EnumSet.noneOf(OrganisationStatus.class);
            };
        };
    }

    boolean isOver() {
        return this == DISCARDED || this == STRUCK_OFF || this == DISSOLVED;
    }
}
