package org.hirfa.registry.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A card as its holder and the holder's chamber see it.
///
/// @param kind whether it is the first, a renewal or a replacement
/// @param replaces the card whose place it takes when it is handed over
/// @param validFrom null until printed, like the two members after it
/// @param verification the address in the QR code
/// @param printBatch the batch that prints it; null when none does
record CardView(
        UUID id,
        UUID artisanId,
        String number,
        CardState status,
        Card.Kind kind,
        @Nullable UUID replaces,
        Instant requestedAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String verification,
        @Nullable UUID printBatch,
        @Nullable String revocationReason,
        long version) {

    static CardView of(Card card, LocalDate today, @Nullable String verification) {
        return new CardView(card.id(), card.artisanId(), card.number(), card.stateOn(today), card.kind(), card.replaces(), card.requestedAt(),
                card.validFrom(), card.validUntil(), verification, card.printBatch(), card.revocationReason(), card.version());
    }
}
