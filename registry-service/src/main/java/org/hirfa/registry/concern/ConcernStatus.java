package org.hirfa.registry.concern;

import java.util.EnumSet;
import java.util.Set;

/// Where a concern stands. Closed and withdrawn are final; what was answered is not withdrawn any more.
public enum ConcernStatus {
    RAISED, ROUTED, ANSWERED, REOPENED, ESCALATED, CLOSED, WITHDRAWN;

    Set<ConcernStatus> next() {
        return switch (this) {
            case RAISED -> EnumSet.of(ROUTED, WITHDRAWN);
            case ROUTED -> EnumSet.of(ROUTED, ANSWERED, ESCALATED, WITHDRAWN);
            case ESCALATED -> EnumSet.of(ROUTED, ANSWERED, ESCALATED, WITHDRAWN);
            case ANSWERED -> EnumSet.of(CLOSED, REOPENED, ESCALATED);
            case REOPENED -> EnumSet.of(ROUTED, ANSWERED, ESCALATED, CLOSED);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(ConcernStatus.class);
        };
    }

    /// Whether an office has to answer it.
    boolean isWaiting() {
        return this == ROUTED || this == ESCALATED || this == REOPENED;
    }

    boolean isOver() {
        return next().isEmpty();
    }
}
