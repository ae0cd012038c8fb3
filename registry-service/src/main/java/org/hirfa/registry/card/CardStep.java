package org.hirfa.registry.card;

import java.util.EnumSet;
import java.util.Set;

import static org.hirfa.registry.card.CardState.ACTIVE;
import static org.hirfa.registry.card.CardState.EXPIRED;
import static org.hirfa.registry.card.CardState.LOST;
import static org.hirfa.registry.card.CardState.PRINTED;
import static org.hirfa.registry.card.CardState.REPLACED;
import static org.hirfa.registry.card.CardState.REQUESTED;
import static org.hirfa.registry.card.CardState.REVOKED;
import static org.hirfa.registry.card.CardState.SUSPENDED;

/// Everything that can happen to a card, from which states, and to which. What is not here cannot happen.
enum CardStep {
    PRINT(PRINTED, REQUESTED),
    /// Back to the queue: the printed piece is destroyed.
    MISPRINT(REQUESTED, PRINTED),
    DELIVER(ACTIVE, PRINTED),
    SUSPEND(SUSPENDED, ACTIVE),
    RESUME(ACTIVE, SUSPENDED),
    EXPIRE(EXPIRED, PRINTED, ACTIVE, SUSPENDED),
    REPORT_LOST(LOST, ACTIVE, SUSPENDED),
    FIND(ACTIVE, LOST),
    /// Found, while the registration does not allow its use.
    FIND_SUSPENDED(SUSPENDED, LOST),
    REPLACE(REPLACED, ACTIVE, SUSPENDED, LOST),
    REVOKE(REVOKED, REQUESTED, PRINTED, ACTIVE, SUSPENDED, LOST);

    private final CardState to;
    private final Set<CardState> from;

    CardStep(CardState to, CardState first, CardState... rest) {
        this.to = to;
        this.from = EnumSet.of(first, rest);
    }

    boolean isOpenFrom(CardState state) {
        return from.contains(state);
    }

    CardState to() {
        return to;
    }

    String event() {
        return switch (this) {
            case DELIVER -> "card.issued.v1";
            case REVOKE -> "card.revoked.v1";
            case PRINT, MISPRINT, SUSPEND, RESUME, EXPIRE, REPORT_LOST, FIND, FIND_SUSPENDED, REPLACE -> "card.changed.v1";
        };
    }
}
