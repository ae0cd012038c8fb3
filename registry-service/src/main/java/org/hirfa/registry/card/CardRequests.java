package org.hirfa.registry.card;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/// Puts a card on the print queue, as part of the transaction that gives the right to it.
@ApplicationScoped
public class CardRequests {

    private final Cards cards;
    private final CardChanges changes;
    private final Clock clock;

    CardRequests(Cards cards, CardChanges changes, Clock clock) {
        this.cards = cards;
        this.changes = changes;
        this.clock = clock;
    }

    /// Requests a card unless the registration has a current one, or one on its way, already.
    ///
    /// @param by who gives the right to it, for the card's history
    @Transactional(TxType.MANDATORY)
    public void request(UUID artisanId, String by) {
        if (cards.currentOf(artisanId).isEmpty() && cards.awaitedOf(artisanId).isEmpty()) {
            first(artisanId, by);
        }
    }

    Card first(UUID artisanId, String by) {
        var card = Card.request(newId(), artisanId, cards.nextNumber(), clock.instant());
        changes.request(card, by, null);
        return card;
    }

    /// A card that will take another's place.
    Card successor(Card before, Card.Kind kind, String by, String reason) {
        var card = Card.inPlaceOf(before, kind, newId(), cards.nextNumber(), clock.instant());
        changes.request(card, by, reason);
        return card;
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
