package org.hirfa.registry.reform;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/// Takes the turns of reforms.
@ApplicationScoped
class ReformClock {

    private final ReformSweep sweep;
    private final Gathering gathering;

    ReformClock(ReformSweep sweep, Gathering gathering) {
        this.sweep = sweep;
        this.gathering = gathering;
    }

    @Scheduled(every = "${hirfa.reforms.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        while (sweep.beginDue()) {
            // another may be due on the same day
        }
        sweep.goOn();
        gathering.gather();
    }
}
