package org.hirfa.registry.card;

/// Where a card stands. A delivered card is [#ACTIVE] from the day of its delivery until it expires or is withdrawn.
public enum CardState {
    REQUESTED,
    PRINTED,
    ACTIVE,
    EXPIRED,
    REVOKED;

    /// Whether the registration may have no other card beside this one.
    boolean isCurrent() {
        return switch (this) {
            case REQUESTED, PRINTED, ACTIVE -> true;
            case EXPIRED, REVOKED -> false;
        };
    }
}
