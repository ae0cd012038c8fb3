package org.hirfa.registry.card;

import java.util.EnumSet;
import java.util.Set;

import org.hirfa.registry.status.Status;

/// Where a card stands. A delivered card is [#ACTIVE] from the day of its delivery until it expires or is withdrawn.
public enum CardState {
    /// On its way: it waits to be printed.
    REQUESTED,
    /// On its way: it lies at the counter.
    PRINTED,
    ACTIVE,
    SUSPENDED,
    EXPIRED,
    /// Declared lost or stolen: not good, and good again only when it is found before another is printed in its place.
    LOST,
    REPLACED,
    REVOKED;

    static final Set<CardState> AWAITED = EnumSet.of(REQUESTED, PRINTED);
    static final Set<CardState> CURRENT = EnumSet.of(ACTIVE, SUSPENDED);

    /// What the published status list says of a card in this state. An expired card needs no mark: it says so itself.
    Status published() {
        return switch (this) {
            case ACTIVE, EXPIRED -> Status.VALID;
            case SUSPENDED -> Status.SUSPENDED;
            case REQUESTED, PRINTED, LOST, REPLACED, REVOKED -> Status.INVALID;
        };
    }
}
