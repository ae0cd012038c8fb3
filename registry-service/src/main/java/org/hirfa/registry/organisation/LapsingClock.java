package org.hirfa.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/// Sets the turns of [Lapsing] going.
@ApplicationScoped
class LapsingClock {

    private final Lapsing lapsing;

    LapsingClock(Lapsing lapsing) {
        this.lapsing = lapsing;
    }

    @Scheduled(every = "{hirfa.organisations.lapse-every}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (lapsing.turn() > 0) {
            // The next few, in a transaction of their own.
        }
    }
}
