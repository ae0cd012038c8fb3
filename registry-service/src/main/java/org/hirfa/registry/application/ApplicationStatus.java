package org.hirfa.registry.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Where an application stands. What is decided or withdrawn stays so.
enum ApplicationStatus {
    DRAFT, SUBMITTED, UNDER_REVIEW, DOCUMENTS_REQUESTED, ACCEPTED, REFUSED, WITHDRAWN;

    Set<ApplicationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(UNDER_REVIEW, WITHDRAWN);
            case UNDER_REVIEW -> Set.of(DOCUMENTS_REQUESTED, ACCEPTED, REFUSED);
            case DOCUMENTS_REQUESTED -> Set.of(UNDER_REVIEW, REFUSED);
            case ACCEPTED, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    /// The states that nothing leads out of: who is in one of them may apply again.
    static Set<ApplicationStatus> closed() {
        return EnumSet.copyOf(Arrays.stream(values()).filter(status -> !status.isOpen()).toList());
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
