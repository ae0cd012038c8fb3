package org.hirfa.registry.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// What the passing of a day does to one application: its own transaction each, which finds what other replicas and people
/// have done meanwhile.
@ApplicationScoped
class LegalTurn {

    private final Applications applications;
    private final Entering entering;
    private final ApplicationEvents events;
    private final StepDelays delays;
    private final Clock clock;

    LegalTurn(Applications applications, Entering entering, ApplicationEvents events, StepDelays delays, Clock clock) {
        this.applications = applications;
        this.entering = entering;
        this.events = events;
        this.delays = delays;
        this.clock = clock;
    }

    @Transactional
    List<UUID> unanswered(LocalDate today, int limit) {
        return applications.unansweredOn(today, limit);
    }

    @Transactional
    List<UUID> late(LocalDate today, int limit) {
        return applications.lateOn(today, limit);
    }

    /// Grants by law what the chamber left without an answer.
    ///
    /// @return whether it did
    @Transactional
    boolean grant(UUID id, LocalDate today) {
        var found = applications.taken(id).filter(application -> application.isGrantedByLaw(today));
        found.ifPresent(application -> {
            application.deem(entering.enter(application, Actor.LAW), Actor.LAW, clock.instant());
            events.changed(application);
        });
        return found.isPresent();
    }

    /// Tells those above of a step that runs over.
    ///
    /// @return whether it did
    @Transactional
    boolean escalate(UUID id, LocalDate today) {
        var found = applications.taken(id).filter(application -> application.custody().isToEscalate(today));
        found.ifPresent(application -> application.escalate(today, delays.patience(application, today), Actor.LAW, clock.instant()));
        return found.isPresent();
    }
}
