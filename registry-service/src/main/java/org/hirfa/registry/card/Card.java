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

import org.hirfa.registry.status.StatusPlace;
import org.jspecify.annotations.Nullable;

/// One card of one registration. A registration has at most one that is current, and at most one on its way; a withdrawn card
/// never comes back.
@Entity
@Table(name = "card")
class Card {

    /// Why there is this card beside those before it.
    enum Kind { FIRST, RENEWAL, REPLACEMENT }

    /// Whether a suspension ends with that of the registration.
    enum SuspendedWith { CARD, REGISTRATION }

    @Id
    private UUID id;

    private UUID artisanId;

    private String number;

    @Enumerated(EnumType.STRING)
    private CardState state;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable UUID replaces;

    @Enumerated(EnumType.STRING)
    private @Nullable SuspendedWith suspendedWith;

    private Instant requestedAt;

    private @Nullable Instant printedAt;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    private @Nullable Integer statusList;

    private @Nullable Integer statusPosition;

    private @Nullable String signedWith;

    private @Nullable UUID printBatch;

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
        card.kind = Kind.FIRST;
        card.requestedAt = now;
        return card;
    }

    /// A card that will take another's place when it is handed over.
    static Card inPlaceOf(Card before, Kind kind, UUID id, CardNumber number, Instant now) {
        var card = request(id, before.artisanId, number, now);
        card.kind = kind;
        card.replaces = before.id;
        return card;
    }

    /// What is about to be printed: its validity starts here, because the QR code names both days, and the place of its status
    /// stands in it too.
    record Imprint(LocalDate validFrom, LocalDate validUntil, StatusPlace place, String keyId) {}

    /// Reserves the card for a print batch, which prints it with this.
    void prepare(UUID batch, Imprint imprint) {
        if (state != CardState.REQUESTED || printBatch != null) {
            throw new IllegalStateException("card is " + state + " or in a batch");
        }
        printBatch = batch;
        imprint(imprint);
    }

    /// Whether a batch has it that has not been printed.
    boolean isTaken() {
        return state == CardState.REQUESTED && printBatch != null;
    }

    /// Back to the queue before anything came out of the printer.
    void release() {
        if (!isTaken()) {
            throw new IllegalStateException("card is " + state + " or in no batch");
        }
        blank();
    }

    /// Printed by itself.
    void print(Instant now, Imprint imprint) {
        take(CardStep.PRINT);
        printedAt = now;
        imprint(imprint);
    }

    /// Printed as it was prepared.
    void print(Instant now) {
        if (printBatch == null || validFrom == null) {
            throw new IllegalStateException("card was not prepared");
        }
        take(CardStep.PRINT);
        printedAt = now;
    }

    /// The printed piece is not usable: the card waits again, and what was printed never becomes good.
    void misprint() {
        take(CardStep.MISPRINT);
        blank();
    }

    void deliver() {
        take(CardStep.DELIVER);
    }

    void suspend(SuspendedWith with) {
        take(CardStep.SUSPEND);
        suspendedWith = with;
    }

    void resume() {
        take(CardStep.RESUME);
        suspendedWith = null;
    }

    void expire() {
        take(CardStep.EXPIRE);
        suspendedWith = null;
    }

    void reportLost() {
        take(CardStep.REPORT_LOST);
        suspendedWith = null;
    }

    void find(boolean holderActive) {
        if (holderActive) {
            take(CardStep.FIND);
        } else {
            take(CardStep.FIND_SUSPENDED);
            suspendedWith = SuspendedWith.REGISTRATION;
        }
    }

    void replace() {
        take(CardStep.REPLACE);
        suspendedWith = null;
    }

    void revoke(String reason) {
        take(CardStep.REVOKE);
        suspendedWith = null;
        revocationReason = reason;
    }

    boolean isActiveOn(LocalDate day) {
        return state == CardState.ACTIVE && validFrom != null && validUntil != null
                && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /// What the card is today: a card past its last day is expired, whether or not anybody has noted it.
    CardState stateOn(LocalDate day) {
        return CardStep.EXPIRE.isOpenFrom(state) && isPast(day) ? CardState.EXPIRED : state;
    }

    boolean isPast(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }

    private void take(CardStep step) {
        if (!step.isOpenFrom(state)) {
            throw new IllegalStateException("card is " + state + ": no " + step);
        }
        state = step.to();
    }

    private void imprint(Imprint imprint) {
        validFrom = imprint.validFrom();
        validUntil = imprint.validUntil();
        statusList = imprint.place().list();
        statusPosition = imprint.place().position();
        signedWith = imprint.keyId();
    }

    private void blank() {
        printBatch = null;
        printedAt = null;
        validFrom = null;
        validUntil = null;
        statusList = null;
        statusPosition = null;
        signedWith = null;
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

    Kind kind() {
        return kind;
    }

    @Nullable UUID replaces() {
        return replaces;
    }

    @Nullable SuspendedWith suspendedWith() {
        return suspendedWith;
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

    /// Null until printed, and for cards from before there were status lists.
    @Nullable StatusPlace place() {
        return statusList == null || statusPosition == null ? null : new StatusPlace(statusList, statusPosition);
    }

    @Nullable String signedWith() {
        return signedWith;
    }

    @Nullable UUID printBatch() {
        return printBatch;
    }

    @Nullable String revocationReason() {
        return revocationReason;
    }

    long version() {
        return version;
    }
}
