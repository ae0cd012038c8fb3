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
    private final Clock clock;

    CardRequests(Cards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    /// Requests a card unless the registration has a current one already.
    ///
    /// @param by who gives the right to it, for the card's history
    @Transactional(TxType.MANDATORY)
    public void request(UUID artisanId, String by) {
        if (cards.currentOf(artisanId).isPresent()) {
            return;
        }
        var now = clock.instant();
        var card = Card.request(UuidVersion7Strategy.INSTANCE.generateUuid(null), artisanId, cards.nextNumber(), now);
        cards.persist(card);
        cards.flush();
        cards.note(card, CardState.REQUESTED, by, now);
    }
}
