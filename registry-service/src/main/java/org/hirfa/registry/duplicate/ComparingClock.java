package org.hirfa.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/// Compares soon after each change.
@ApplicationScoped
class ComparingClock {

    private final Comparing comparing;
    private final DuplicateConfig config;

    ComparingClock(Comparing comparing, DuplicateConfig config) {
        this.comparing = comparing;
        this.config = config;
    }

    @Scheduled(every = "${hirfa.duplicates.compare-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var turns = 0;
        while (turns < config.turnsAtATime() && comparing.turn() > 0) {
            turns++;
        }
    }
}
