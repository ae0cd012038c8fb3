package org.hirfa.registry.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.registry.organisation.Actor;

/// Brings concerns higher whose answer is late.
@ApplicationScoped
class Escalating {

    private static final int BATCH = 50;

    private final Concerns concerns;
    private final AnswerDelays delays;

    Escalating(Concerns concerns, AnswerDelays delays) {
        this.concerns = concerns;
        this.delays = delays;
    }

    /// Takes a few of those whose day has passed. What another replica has in hand is left to it, so each goes up once.
    ///
    /// @return how many were due
    @Transactional
    int turn() {
        var due = concerns.toEscalate(BATCH);
        for (var concern : due) {
            if (!concern.overdueAtTheTop(Actor.REGISTRY, delays.now())) {
                concern.escalate(null, delays.lastDayFor(Office.NATIONAL_CHAMBER), Actor.REGISTRY, delays.now());
            }
        }
        return due.size();
    }
}
