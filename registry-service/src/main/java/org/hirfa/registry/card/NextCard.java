package org.hirfa.registry.card;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.card.CardScope.Found;

/// Asks for a card: the first, the next, or one in another's place. It goes to the print queue under a number of its own, and the
/// card before it stays what it is until the new one is handed over.
@ApplicationScoped
class NextCard {

    private final Cards cards;
    private final CardScope scope;
    private final CardRequests requests;
    private final CardValidity validity;
    private final LegalCalendar calendar;

    NextCard(Cards cards, CardScope scope, CardRequests requests, CardValidity validity, LegalCalendar calendar) {
        this.cards = cards;
        this.scope = scope;
        this.requests = requests;
        this.validity = validity;
        this.calendar = calendar;
    }

    /// A card for a registration that has none that is good or on its way.
    @Transactional
    Found request(UUID artisanId, Caller caller) {
        var holder = scope.managedHolder(artisanId, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        return request(holder, caller.subject());
    }

    Found request(ArtisanSummary holder, String by) {
        CardSteps.requireActive(holder);
        var held = heldBy(holder.artisanId()).or(() -> cards.awaitedOf(holder.artisanId()));
        if (held.isPresent()) {
            throw CardProblem.CARD_ALREADY_HELD.because(held.get().number());
        }
        return asked(() -> new Found(requests.first(holder.artisanId(), by), holder));
    }

    /// The card of a registration that has not come to its end.
    Optional<Card> heldBy(UUID artisanId) {
        return cards.currentOf(artisanId).filter(card -> card.stateOn(calendar.today()) != CardState.EXPIRED);
    }

    @Transactional
    Found renew(UUID id, Caller caller) {
        var found = scope.ownOrManaged(id, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        var state = found.card().stateOn(calendar.today());
        if (state != CardState.ACTIVE && state != CardState.EXPIRED) {
            throw CardProblem.CARD_STATE.because(state);
        }
        var from = validity.renewableFrom(found.card().validUntil());
        if (calendar.today().isBefore(from)) {
            throw CardProblem.CARD_RENEWAL_EARLY.because(from);
        }
        return successor(found, Card.Kind.RENEWAL, caller, "RENEWAL");
    }

    @Transactional
    Found replace(UUID id, Caller caller, ReplaceCard.Why why) {
        var found = scope.ownOrManaged(id, caller).orElseThrow(CardProblem.CARD_UNKNOWN::because);
        var state = found.card().stateOn(calendar.today());
        if (state != why.from()) {
            throw CardProblem.CARD_STATE.because(state);
        }
        return successor(found, Card.Kind.REPLACEMENT, caller, why.name());
    }

    private Found successor(Found before, Card.Kind kind, Caller caller, String why) {
        CardSteps.requireActive(before.holder());
        cards.awaitedOf(before.card().artisanId()).ifPresent(card -> {
            throw CardProblem.CARD_ALREADY_HELD.because(card.number());
        });
        var current = cards.currentOf(before.card().artisanId());
        if (current.isPresent() && !current.get().id().equals(before.card().id())) {
            throw CardProblem.CARD_ALREADY_HELD.because(current.get().number());
        }
        return asked(() -> new Found(requests.successor(before.card(), kind, caller.subject(), why), before.holder()));
    }

    /// Of two that ask at the same moment the database lets one through.
    private static Found asked(java.util.function.Supplier<Found> asking) {
        try {
            return asking.get();
        } catch (ConstraintViolationException e) {
            if ("card_one_awaited_per_artisan".equals(e.getConstraintName())) {
                throw CardProblem.CARD_ALREADY_HELD.because("");
            }
            throw e;
        }
    }
}
