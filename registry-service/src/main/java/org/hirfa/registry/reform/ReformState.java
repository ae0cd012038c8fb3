package org.hirfa.registry.reform;

import java.util.Set;

/// Where a reform stands: offered, set for its day, at work, done; or taken back by whoever brought it.
public enum ReformState {
    OFFERED, SCHEDULED, RUNNING, APPLIED, WITHDRAWN;

    Set<ReformState> next() {
        return switch (this) {
            case OFFERED -> Set.of(SCHEDULED, RUNNING, WITHDRAWN);
            case SCHEDULED -> Set.of(OFFERED, RUNNING);
            case RUNNING -> Set.of(APPLIED);
            case APPLIED, WITHDRAWN -> Set.of();
        };
    }
}
