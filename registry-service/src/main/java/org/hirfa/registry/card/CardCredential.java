package org.hirfa.registry.card;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.credential.PublicOrigin;
import org.hirfa.registry.credential.SignedStatements;
import org.hirfa.registry.status.StatusAddresses;
import org.hirfa.registry.status.StatusPlace;
import org.jspecify.annotations.Nullable;

import com.nimbusds.jwt.JWTClaimsSet;

/// The signed statement in a card's QR code: enough to check the card without a network, and no more.
///
/// It names the holder, the registration number, the main activity and the chamber; never the national id, the birth
/// date or a phone number (field facts, section 6). Claim names are short because every character makes the QR denser.
@ApplicationScoped
public class CardCredential {

    private final SignedStatements statements;
    private final StatusAddresses statuses;
    private final PublicOrigin origin;
    private final LegalCalendar calendar;

    CardCredential(SignedStatements statements, StatusAddresses statuses, PublicOrigin origin, LegalCalendar calendar) {
        this.statements = statements;
        this.statuses = statuses;
        this.origin = origin;
        this.calendar = calendar;
    }

    /// What a token that we signed says.
    ///
    /// @param place null for cards from before there were status lists
    public record Statement(UUID card, String keyId, @Nullable StatusPlace place) {}

    /// @return the token, for a card that has been printed; it is signed afresh at each call and says the same
    /// @throws IllegalStateException for a card without validity
    String of(Card card, ArtisanSummary holder) {
        if (card.validFrom() == null || card.validUntil() == null) {
            throw new IllegalStateException("card has no validity yet");
        }
        var claims = new JWTClaimsSet.Builder()
                .issuer(origin.publicOrigin())
                .jwtID(compact(card.id()))
                .issueTime(startOf(card.validFrom()))
                .expirationTime(startOf(card.validUntil().plusDays(1)))
                .claim("num", holder.registrationNumber())
                .claim("nam", holder.arabicLastName() + " " + holder.arabicFirstName())
                .claim("act", holder.mainActivity())
                .claim("chb", holder.chamber());
        if (card.place() != null) {
            claims.claim("status", statuses.claim(card.place()));
        }
        return statements.signAgain(card.signedWith(), claims.build());
    }

    String addressOf(Card card, ArtisanSummary holder) {
        return origin.publicOrigin() + "/verify/" + of(card, holder);
    }

    /// @return what a token says; empty when we did not sign it, or not as a card's
    public Optional<Statement> read(String token) {
        return statements.read(token).flatMap(read -> uuid(read.claims().getJWTID())
                .map(card -> new Statement(card, read.keyId(), place(read.claims()))));
    }

    private static @Nullable StatusPlace place(JWTClaimsSet claims) {
        return claims.getClaim("status") instanceof Map<?, ?> status && status.get("status_list") instanceof Map<?, ?> list
                && list.get("idx") instanceof Number position && list.get("uri") instanceof String uri
                ? new StatusPlace(Integer.parseInt(uri.substring(uri.lastIndexOf('/') + 1)), position.intValue()) : null;
    }

    /// A UUID in 22 characters instead of 36.
    private static String compact(UUID id) {
        var bytes = ByteBuffer.allocate(Long.BYTES * 2).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static Optional<UUID> uuid(@Nullable String compact) {
        if (compact == null) {
            return Optional.empty();
        }
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
