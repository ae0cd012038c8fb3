package org.hirfa.registry.card;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

@ApplicationScoped
class CardExpirySchedule {

    private final CardExpiry expiry;

    CardExpirySchedule(CardExpiry expiry) {
        this.expiry = expiry;
    }

    @Scheduled(every = "15m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        expiry.turn();
    }
}
