package org.hirfa.registry.application;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One line of an application's history: who brought it where, when, and why.
@Entity
@Immutable
@Table(name = "application_step")
class Step {

    /// What happened: most lines move the application to another state, others tell of something within one.
    enum Action {
        MOVED, FORWARDED, RELOCATED, EVIDENCE_RECOGNISED, EVIDENCE_REJECTED, TEST_MOVED, PAPER_WAIVED, ACCOUNT_LINKED, RECTIFIED,
        TOLD_DIRECTOR, TOLD_NATIONAL_CHAMBER;

        static Action of(Custody.Escalation escalation) {
            return switch (escalation) {
                case DIRECTOR -> TOLD_DIRECTOR;
                case NATIONAL_CHAMBER -> TOLD_NATIONAL_CHAMBER;
            };
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;
    private Instant at;
    private String actor;
    private String actorName;
    @Enumerated(EnumType.STRING)
    private @Nullable ApplicationStatus statusBefore;
    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;
    private @Nullable String note;
    @Enumerated(EnumType.STRING)
    private Action action;

    protected Step() {}

    Step(@Nullable ApplicationStatus before, ApplicationStatus status, Action action, Actor actor, Instant at,
            @Nullable String note) {
        this.statusBefore = before;
        this.status = status;
        this.actor = actor.subject();
        this.actorName = actor.name();
        this.at = at;
        this.note = note;
        this.action = action;
    }

    Instant at() {
        return at;
    }

    ApplicationStatus status() {
        return status;
    }

    boolean isMove() {
        return action == Action.MOVED;
    }

    ApplicationView.StepView view() {
        return new ApplicationView.StepView(at, action, statusBefore, status, actorName, note);
    }
}
