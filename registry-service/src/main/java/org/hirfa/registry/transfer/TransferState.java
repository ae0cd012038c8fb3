package org.hirfa.registry.transfer;

import java.util.Set;

/// Lapsed is one that has lost its sense: the artisan has left the register, or the file has come elsewhere.
public enum TransferState {
    ASKED, OFFERED, ACCEPTED, DECLINED, WITHDRAWN, LAPSED;

    Set<TransferState> next() {
        return switch (this) {
            case ASKED -> Set.of(OFFERED, DECLINED, WITHDRAWN, LAPSED);
            case OFFERED -> Set.of(ACCEPTED, DECLINED, WITHDRAWN, LAPSED);
            case ACCEPTED, DECLINED, WITHDRAWN, LAPSED -> Set.of();
        };
    }
}
