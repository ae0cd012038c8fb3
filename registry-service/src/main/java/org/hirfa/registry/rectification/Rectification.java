package org.hirfa.registry.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/// A wish to put one part of a file right. Once it is decided or taken back it stays so.
@Entity
class Rectification {

    @Id
    private UUID id;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private RectifiedField field;
    private byte[] wanted;
    private byte @Nullable [] before;
    private String reason;
    private @Nullable UUID documentId;
    @Enumerated(EnumType.STRING)
    private OnBehalf onBehalf;
    @Enumerated(EnumType.STRING)
    private RectificationStatus status;
    private Instant askedAt;
    private String askedBy;
    private @Nullable UUID askedAccount;
    private LocalDate dueOn;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String refusal;
    private List<String> told;
    @Version
    private long version;

    protected Rectification() {}

    Rectification(UUID id, UUID personId, AskRectification wish, byte[] wanted, Asked asked) {
        this.id = id;
        this.personId = personId;
        this.field = wish.field();
        this.wanted = wanted;
        this.reason = wish.reason().strip();
        this.documentId = wish.document();
        this.onBehalf = asked.onBehalf();
        this.status = RectificationStatus.OPEN;
        this.askedAt = asked.at();
        this.askedBy = asked.by();
        this.askedAccount = asked.account();
        this.dueOn = asked.dueOn();
        this.told = new ArrayList<>();
    }

    /// How it was asked for.
    record Asked(OnBehalf onBehalf, String by, UUID account, Instant at, LocalDate dueOn) {}

    void accept(byte[] stoodThere, List<String> receivers, String by, Instant now) {
        decide(RectificationStatus.ACCEPTED, by, now);
        before = stoodThere;
        told = new ArrayList<>(receivers);
    }

    void refuse(String reasons, String by, Instant now) {
        decide(RectificationStatus.REFUSED, by, now);
        refusal = reasons;
    }

    void withdraw(String by, Instant now) {
        decide(RectificationStatus.WITHDRAWN, by, now);
    }

    private void decide(RectificationStatus next, String by, Instant now) {
        requireOpen();
        status = next;
        decidedBy = by;
        decidedAt = now;
    }

    /// @throws org.hirfa.problem.ProblemException 409 naming the state
    void requireOpen() {
        if (status != RectificationStatus.OPEN) {
            throw RectificationProblem.RECTIFICATION_STATE.because(status.name());
        }
    }

    /// One alone, who takes a wish down and grants it, could make an entry somebody else's.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 for whoever asked
    void requireOther(UUID account) {
        if (account.equals(askedAccount)) {
            throw RectificationProblem.RECTIFICATION_TAKEN_DOWN_BY_YOU.because();
        }
    }

    /// Whether it says anew who somebody is, and that somebody has not asked themself.
    boolean needsDirector() {
        return onBehalf != OnBehalf.SELF && field.isIdentity();
    }

    UUID personId() {
        return personId;
    }

    RectifiedField field() {
        return field;
    }

    byte[] wanted() {
        return wanted;
    }

    byte @Nullable [] before() {
        return before;
    }

    long version() {
        return version;
    }

    RectificationView view(@Nullable Wanted shownWanted, @Nullable Wanted shownBefore) {
        return new RectificationView(id, version, personId, field, shownWanted, shownBefore, reason, documentId, onBehalf, status, askedAt,
                dueOn, decidedAt, decidedBy, refusal, List.copyOf(told));
    }
}
