package org.hirfa.registry.organisation;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One line of an organisation's history: who did what to it, when, and why.
@Entity
@Immutable
class OrganisationStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;
    private Instant at;
    private String actor;
    private String actorName;
    private String what;
    @Enumerated(EnumType.STRING)
    private @Nullable OrganisationStatus statusBefore;
    @Enumerated(EnumType.STRING)
    private OrganisationStatus status;
    private @Nullable String note;

    protected OrganisationStep() {}

    OrganisationStep(What what, @Nullable OrganisationStatus before, OrganisationStatus status, Actor actor, Instant at,
            @Nullable String note) {
        this.what = what.name();
        this.statusBefore = before;
        this.status = status;
        this.actor = actor.subject();
        this.actorName = actor.name();
        this.at = at;
        this.note = note;
    }

    OrganisationView.StepView view() {
        return new OrganisationView.StepView(at, what, statusBefore, status, actorName, note);
    }

    /// What can happen to an organisation.
    enum What {
        ENTERED, SUBMITTED, RETURNED, DISCARDED, REGISTERED, APPROVED, RENEWED, RECOGNISED, SUSPENDED, RESUMED, STRUCK_OFF, EXPIRED,
        WITHDRAWN, DISSOLVED, AMENDED, MEMBERS_CHANGED, SUPERVISOR_MISSING, SUPERVISOR_FOUND, SUPERVISOR_OVERDUE
    }
}
