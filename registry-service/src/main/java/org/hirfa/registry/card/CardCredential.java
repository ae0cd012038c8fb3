package org.hirfa.registry.card;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.credential.SignedStatements;

import com.nimbusds.jwt.JWTClaimsSet;

/// The signed statement in a card's QR code: enough to check the card without a network, and no more.
///
/// It names the holder, the registration number, the main activity and the chamber; never the national id, the birth
/// date or a phone number (field facts, section 6). Claim names are short because every character makes the QR denser.
@ApplicationScoped
class CardCredential {

    private final SignedStatements statements;
    private final CardConfig config;
    private final LegalCalendar calendar;

    CardCredential(SignedStatements statements, CardConfig config, LegalCalendar calendar) {
        this.statements = statements;
        this.config = config;
        this.calendar = calendar;
    }

    /// @return the token, for a card that has been printed; it is signed afresh at each call and says the same
    /// @throws IllegalStateException for a card without validity
    String of(Card card, ArtisanSummary holder) {
        if (card.validFrom() == null || card.validUntil() == null) {
            throw new IllegalStateException("card has no validity yet");
        }
        return statements.sign(new JWTClaimsSet.Builder()
                .issuer(config.publicOrigin())
                .jwtID(compact(card.id()))
                .issueTime(startOf(card.validFrom()))
                .expirationTime(startOf(card.validUntil().plusDays(1)))
                .claim("num", holder.registrationNumber())
                .claim("nam", holder.arabicLastName() + " " + holder.arabicFirstName())
                .claim("act", holder.mainActivity())
                .claim("chb", holder.chamber())
                .build());
    }

    String addressOf(Card card, ArtisanSummary holder) {
        return config.publicOrigin() + "/verify/" + of(card, holder);
    }

    /// @return the card a token speaks of; empty when we did not sign it
    Optional<UUID> cardId(String token) {
        return statements.read(token).map(JWTClaimsSet::getJWTID).flatMap(CardCredential::uuid);
    }

    /// A UUID in 22 characters instead of 36.
    private static String compact(UUID id) {
        var bytes = ByteBuffer.allocate(Long.BYTES * 2).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static Optional<UUID> uuid(String compact) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(compact));
            return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException | BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(calendar.zone()).toInstant());
    }
}
