package org.hirfa.registry.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A card as its holder and the holder's chamber see it.
///
/// @param validFrom null until printed, like the two members after it
/// @param verification the address in the QR code
record CardView(
        UUID id,
        UUID artisanId,
        String number,
        CardState status,
        Instant requestedAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String verification,
        @Nullable String revocationReason,
        long version) {

    static CardView of(Card card, LocalDate today, @Nullable String verification) {
        return new CardView(card.id(), card.artisanId(), card.number(), card.stateOn(today), card.requestedAt(),
                card.validFrom(), card.validUntil(), verification, card.revocationReason(), card.version());
    }
}
