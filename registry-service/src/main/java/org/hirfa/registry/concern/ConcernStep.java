package org.hirfa.registry.concern;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hirfa.registry.organisation.Actor;
import org.jspecify.annotations.Nullable;

/// One line of a concern's history: who brought it where, when, and in which words.
@Entity
@Immutable
class ConcernStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;
    private Instant at;
    private String actor;
    private String actorName;
    @Enumerated(EnumType.STRING)
    private @Nullable ConcernStatus statusBefore;
    @Enumerated(EnumType.STRING)
    private ConcernStatus status;
    @Enumerated(EnumType.STRING)
    private Office office;
    private @Nullable String agency;
    private @Nullable String note;

    protected ConcernStep() {}

    ConcernStep(@Nullable ConcernStatus before, ConcernStatus status, Destination where, Actor actor, Instant at, @Nullable String note) {
        this.statusBefore = before;
        this.status = status;
        this.office = where.office();
        this.agency = where.agency();
        this.actor = actor.subject();
        this.actorName = actor.name();
        this.at = at;
        this.note = note;
    }

    Instant at() {
        return at;
    }

    /// @param until when the next stage began, or now
    ConcernView.Stage view(Instant until) {
        return new ConcernView.Stage(at, status, office, agency, actorName, note, ConcernView.days(at, until));
    }
}
