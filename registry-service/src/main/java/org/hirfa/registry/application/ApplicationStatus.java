package org.hirfa.registry.application;

import java.util.Set;

/// Where an application stands. What is decided stays decided.
enum ApplicationStatus {
    DRAFT, SUBMITTED, UNDER_REVIEW, DOCUMENTS_REQUESTED, ACCEPTED, REFUSED;

    Set<ApplicationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(UNDER_REVIEW);
            case UNDER_REVIEW -> Set.of(DOCUMENTS_REQUESTED, ACCEPTED, REFUSED);
            case DOCUMENTS_REQUESTED -> Set.of(UNDER_REVIEW, REFUSED);
            case ACCEPTED, REFUSED -> Set.of();
        };
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
