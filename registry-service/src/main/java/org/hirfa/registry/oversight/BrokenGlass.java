package org.hirfa.registry.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/// One look at one file, from when to when, and why.
@Entity
@Table(name = "break_glass")
class BrokenGlass {

    @Id
    private UUID id;
    private UUID personId;
    private UUID account;
    private String actorName;
    @Enumerated(EnumType.STRING)
    private GlassView.Subject subject;
    private UUID subjectId;
    private String reason;
    private Instant openedAt;
    private Instant grantedTo;
    private Instant until;
    private @Nullable String endedBy;
    @Version
    private long version;

    protected BrokenGlass() {}

    BrokenGlass(UUID id, BreakGlass order, UUID account, String actorName, Instant now, Instant until) {
        this.id = id;
        this.personId = order.person();
        this.account = account;
        this.actorName = actorName;
        this.subject = order.subject();
        this.subjectId = order.subjectId();
        this.reason = order.reason();
        this.openedAt = now;
        this.grantedTo = until;
        this.until = until;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when it is over
    void end(Instant now, String by) {
        if (!until.isAfter(now)) {
            throw OversightProblem.BREAK_GLASS_OVER.because();
        }
        until = now;
        endedBy = by;
    }

    long version() {
        return version;
    }

    Instant until() {
        return until;
    }

    UUID account() {
        return account;
    }

    GlassView view(List<GlassView.Read> reads) {
        return new GlassView(id, version, subject, subjectId, personId, actorName, reason, openedAt, grantedTo, until, endedBy, reads);
    }

    GlassView.Span span() {
        return new GlassView.Span(account, personId, openedAt, until);
    }
}
