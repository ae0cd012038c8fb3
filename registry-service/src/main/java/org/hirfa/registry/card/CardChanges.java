package org.hirfa.registry.card;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.status.StatusLists;
import org.jspecify.annotations.Nullable;

/// Keeps what happened to a card: the row, its history, the published status and the fact for the other services, all in one
/// transaction.
@ApplicationScoped
class CardChanges {

    private static final String TOPIC = "hirfa.registry.card";

    private final Cards cards;
    private final StatusLists statuses;
    private final Outbox outbox;
    private final Clock clock;

    CardChanges(Cards cards, StatusLists statuses, Outbox outbox, Clock clock) {
        this.cards = cards;
        this.statuses = statuses;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void keep(Card card, ArtisanSummary holder, CardStep step, String by, @Nullable String reason) {
        cards.flush();
        cards.note(card, card.state(), by, clock.instant(), reason);
        if (card.place() != null) {
            statuses.set(card.place(), card.state().published());
        }
        outbox.append(new OutgoingEvent(TOPIC, step.event(), card.id(), CardFact.of(card, holder)));
    }

    /// A new card on the queue.
    @Transactional(TxType.MANDATORY)
    void request(Card card, String by, @Nullable String reason) {
        cards.persist(card);
        cards.flush();
        cards.note(card, card.state(), by, clock.instant(), reason);
    }
}
