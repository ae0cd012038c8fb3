package org.hirfa.registry.concern;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

/// Sets the turns of [Escalating] going.
@ApplicationScoped
class EscalationClock {

    private final Escalating escalating;

    EscalationClock(Escalating escalating, EscalationConfig config) {
        this.escalating = escalating;
        Log.debugf("looks every %s", config.escalateEvery());
    }

    @Scheduled(every = "${hirfa.concerns.escalate-every:15m}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (escalating.turn() > 0) {
            // The next few, in a transaction of their own.
        }
    }
}
