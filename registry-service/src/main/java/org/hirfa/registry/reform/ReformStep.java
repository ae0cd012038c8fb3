package org.hirfa.registry.reform;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hirfa.registry.artisan.By;
import org.jspecify.annotations.Nullable;

/// One line of a reform's history: who brought it where, when, and why.
@Entity
@Immutable
class ReformStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;
    private Instant at;
    private String actor;
    private String actorName;
    @Enumerated(EnumType.STRING)
    private @Nullable ReformState stateBefore;
    @Enumerated(EnumType.STRING)
    private ReformState state;
    private @Nullable String reason;

    protected ReformStep() {}

    ReformStep(@Nullable ReformState before, ReformState state, By by, Instant at, @Nullable String reason) {
        this.stateBefore = before;
        this.state = state;
        this.actor = by.subject();
        this.actorName = by.name();
        this.at = at;
        this.reason = reason;
    }

    ReformView.StepView view() {
        return new ReformView.StepView(at, stateBefore, state, actorName, reason);
    }
}
