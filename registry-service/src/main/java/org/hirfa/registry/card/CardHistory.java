package org.hirfa.registry.card;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What happened to a card. Nothing in it is ever changed.
final class CardHistory {

    private CardHistory() {}

    /// @param state what it became
    /// @param by the account, or the service that did it by itself
    record Line(CardState state, Instant at, String by, @Nullable String reason) {}
}
