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

    protected Step() {}

    Step(@Nullable ApplicationStatus before, ApplicationStatus status, Actor actor, Instant at, @Nullable String note) {
        this.statusBefore = before;
        this.status = status;
        this.actor = actor.subject();
        this.actorName = actor.name();
        this.at = at;
        this.note = note;
    }

    Instant at() {
        return at;
    }

    ApplicationStatus status() {
        return status;
    }

    ApplicationView.StepView view() {
        return new ApplicationView.StepView(at, statusBefore, status, actorName, note);
    }
}
