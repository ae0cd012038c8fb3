package org.hirfa.registry.artisan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

/// Sets going what is due. What fails is tried again the next time, and keeps nothing else from its turn.
@ApplicationScoped
class DayClock {

    private final Instance<DueToday> features;
    private final RegistrationsConfig config;

    DayClock(@Any Instance<DueToday> features, RegistrationsConfig config) {
        this.features = features;
        this.config = config;
    }

    @Scheduled(every = "{hirfa.registrations.sweep-every}", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (var feature : features) {
            try {
                feature.turn();
            } catch (RuntimeException e) {
                Log.errorf(e, "what is due was not done; tried again in %s", config.sweepEvery());
            }
        }
    }
}
