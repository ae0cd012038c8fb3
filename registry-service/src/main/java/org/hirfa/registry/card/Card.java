package org.hirfa.registry.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/// One card of one registration. A registration has at most one that is current; a withdrawn card never comes back.
@Entity
@Table(name = "card")
class Card {

    @Id
    private UUID id;

    private UUID artisanId;

    private String number;

    @Enumerated(EnumType.STRING)
    private CardState state;

    private Instant requestedAt;

    private @Nullable Instant printedAt;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    private @Nullable String revocationReason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Card() {}

    static Card request(UUID id, UUID artisanId, CardNumber number, Instant now) {
        var card = new Card();
        card.id = id;
        card.artisanId = artisanId;
        card.number = number.value();
        card.state = CardState.REQUESTED;
        card.requestedAt = now;
        return card;
    }

    /// The card was printed. Its validity starts here, because the QR code that is printed on it names both days.
    void print(Instant now, LocalDate validFrom, LocalDate validUntil) {
        require(CardState.REQUESTED);
        state = CardState.PRINTED;
        printedAt = now;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
    }

    void deliver() {
        require(CardState.PRINTED);
        state = CardState.ACTIVE;
    }

    void revoke(String reason) {
        if (!state.isCurrent()) {
            throw new IllegalStateException("card is " + state);
        }
        state = CardState.REVOKED;
        revocationReason = reason;
    }

    boolean isActiveOn(LocalDate day) {
        return state == CardState.ACTIVE && validFrom != null && validUntil != null
                && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /// What the card is today: a card past its last day is expired, whether or not anybody has noted it.
    CardState stateOn(LocalDate day) {
        return state == CardState.ACTIVE && validUntil != null && day.isAfter(validUntil) ? CardState.EXPIRED : state;
    }

    private void require(CardState expected) {
        if (state != expected) {
            throw new IllegalStateException("card is " + state + ", not " + expected);
        }
    }

    UUID id() {
        return id;
    }

    UUID artisanId() {
        return artisanId;
    }

    String number() {
        return number;
    }

    CardState state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable Instant printedAt() {
        return printedAt;
    }

    @Nullable LocalDate validFrom() {
        return validFrom;
    }

    @Nullable LocalDate validUntil() {
        return validUntil;
    }

    @Nullable String revocationReason() {
        return revocationReason;
    }

    long version() {
        return version;
    }
}
