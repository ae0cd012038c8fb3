package org.hirfa.registry.card;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.jspecify.annotations.Nullable;

/// Prints, hands over and withdraws cards. From the hand-over on, the other services know that the card is good.
@ApplicationScoped
class CardIssuing {

    private final Cards cards;
    private final CardScope scope;
    private final CardValidity validity;
    private final Outbox outbox;
    private final Clock clock;
    private final LegalCalendar calendar;

    CardIssuing(Cards cards, CardScope scope, CardValidity validity, Outbox outbox, Clock clock, LegalCalendar calendar) {
        this.cards = cards;
        this.scope = scope;
        this.validity = validity;
        this.outbox = outbox;
        this.clock = clock;
        this.calendar = calendar;
    }

    @Transactional
    CardOutcome print(UUID id, Caller caller, @Nullable String ifMatch) {
        return step(id, caller, ifMatch, CardState.REQUESTED, CardState.PRINTED, card -> {
            var today = calendar.today();
            card.print(clock.instant(), today, validity.lastDayFrom(today));
        });
    }

    @Transactional
    CardOutcome deliver(UUID id, Caller caller, @Nullable String ifMatch) {
        return step(id, caller, ifMatch, CardState.PRINTED, CardState.ACTIVE, Card::deliver);
    }

    @Transactional
    CardOutcome revoke(UUID id, Caller caller, @Nullable String ifMatch, String reason) {
        var found = scope.managed(id, caller);
        if (found.isEmpty()) {
            return new CardOutcome.Unknown();
        }
        var card = found.get().card();
        Versions.requireMatch(ifMatch, card.version());
        if (!card.state().isCurrent()) {
            return new CardOutcome.NotInState(card.state());
        }
        card.revoke(reason);
        keep(card, found.get().holder(), caller);
        return new CardOutcome.Done(card);
    }

    private CardOutcome step(UUID id, Caller caller, @Nullable String ifMatch, CardState from, CardState to, Consumer<Card> change) {
        var found = scope.managed(id, caller);
        if (found.isEmpty()) {
            return new CardOutcome.Unknown();
        }
        var card = found.get().card();
        var holder = found.get().holder();
        Versions.requireMatch(ifMatch, card.version());
        if (card.state() != from) {
            return new CardOutcome.NotInState(card.state());
        }
        if (!holder.status().equals("ACTIVE")) {
            return new CardOutcome.HolderNotActive(holder.status());
        }
        change.accept(card);
        keep(card, holder, caller);
        return new CardOutcome.Done(card);
    }

    private void keep(Card card, ArtisanSummary holder, Caller caller) {
        cards.flush();
        cards.note(card, card.state(), caller.subject(), clock.instant());
        var type = switch (card.state()) {
            case ACTIVE -> "card.issued.v1";
            case REVOKED -> "card.revoked.v1";
            case REQUESTED, PRINTED, EXPIRED -> "card.changed.v1";
        };
        outbox.append(new OutgoingEvent("hirfa.registry.card", type, card.id(), CardFact.of(card, holder)));
    }
}
