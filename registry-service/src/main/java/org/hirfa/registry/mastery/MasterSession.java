package org.hirfa.registry.mastery;

import java.time.Instant;
import java.time.LocalDate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/// A time in which the national chamber takes requests, by one version of the conditions as it stood when the session opened.
@Entity
class MasterSession {

    @Id
    private String code;
    private String conditions;
    private LocalDate opensOn;
    private @Nullable LocalDate closesOn;
    private String openedBy;
    private Instant openedAt;
    @Version
    private long version;

    protected MasterSession() {}

    MasterSession(OpenSession order, String openedBy, Instant now) {
        this.code = order.code();
        this.conditions = order.conditions();
        this.opensOn = order.opensOn();
        this.closesOn = order.closesOn();
        this.openedBy = openedBy;
        this.openedAt = now;
    }

    /// @throws org.hirfa.problem.ProblemException 409 once it is closed
    void close(LocalDate lastDay, LocalDate today) {
        if (closesOn != null && closesOn.isBefore(today)) {
            throw MasterProblem.MASTER_SESSION_NOT_OPEN.because();
        }
        closesOn = lastDay;
    }

    boolean takesOn(LocalDate day) {
        return !day.isBefore(opensOn) && (closesOn == null || !day.isAfter(closesOn));
    }

    String conditions() {
        return conditions;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    long version() {
        return version;
    }

    SessionView view() {
        return new SessionView(code, version, conditions, opensOn, closesOn);
    }

    /// @param conditions the version of the conditions, such as A
    /// @param closesOn   the last day; null until further notice
    public record SessionView(String code, long version, String conditions, LocalDate opensOn, @Nullable LocalDate closesOn) {}
}
