package org.hirfa.registry.card;

import jakarta.validation.constraints.NotNull;

/// @param reason why the card needs another in its place
record ReplaceCard(@NotNull Why reason) {

    enum Why {
        /// Declared lost or stolen before.
        LOST(CardState.LOST),
        DAMAGED(CardState.ACTIVE),
        /// What is printed on it is no longer true.
        CHANGED(CardState.ACTIVE);

        private final CardState from;

        Why(CardState from) {
            this.from = from;
        }

        CardState from() {
            return from;
        }
    }
}
