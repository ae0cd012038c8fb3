package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.jspecify.annotations.Nullable;

/// The director's other answer. The applicant has a dated delay to appeal against it.
@ApplicationScoped
class Refusing {

    private final Beginning beginning;
    private final StepDelays delays;
    private final ApplicationEvents events;
    private final Clock clock;

    Refusing(Beginning beginning, StepDelays delays, ApplicationEvents events, Clock clock) {
        this.beginning = beginning;
        this.delays = delays;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void refuse(UUID id, @Nullable String ifMatch, Refuse order, Caller caller) {
        var application = beginning.managed(id, ifMatch, caller);
        application.refuse(order.reasons(), delays.appealUntil(), Actor.of(caller), clock.instant());
        events.changed(application);
    }
}
