package org.hirfa.registry.card;

/// Every way a step in a card's life can end.
sealed interface CardOutcome {

    record Done(Card card) implements CardOutcome {}

    /// There is no such card, or it is not the caller's to see.
    record Unknown() implements CardOutcome {}

    record NotInState(CardState state) implements CardOutcome {}

    /// The holder is suspended or struck off: no card may be handed over.
    record HolderNotActive(String status) implements CardOutcome {}
}
