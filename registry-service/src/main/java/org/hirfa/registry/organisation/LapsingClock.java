package org.hirfa.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

/// Sets the turns of [Lapsing] going.
@ApplicationScoped
class LapsingClock {

    private final Lapsing lapsing;

    LapsingClock(Lapsing lapsing, LapsingConfig config) {
        this.lapsing = lapsing;
        Log.debugf("looks every %s", config.lapseEvery());
    }

    @Scheduled(every = "{hirfa.organisations.lapse-every}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (lapsing.turn() > 0) {
            // The next few, in a transaction of their own.
        }
    }
}
