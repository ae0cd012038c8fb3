package org.hirfa.registry.card;

import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.registry.artisan.ArtisanSummary;
import org.jspecify.annotations.Nullable;

/// What other services are told about a card. Days are null until the card is printed.
record CardFact(
        UUID cardId,
        long version,
        UUID artisanId,
        String registrationNumber,
        String cardNumber,
        CardState status,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    static CardFact of(Card card, ArtisanSummary holder) {
        return new CardFact(card.id(), card.version(), card.artisanId(), holder.registrationNumber(), card.number(),
                card.state(), card.validFrom(), card.validUntil());
    }
}
