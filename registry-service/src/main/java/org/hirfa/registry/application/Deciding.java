package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.jspecify.annotations.Nullable;

/// The director's part. Acceptance, the register entry and the request for a card are one transaction: an accepted
/// applicant without a number cannot exist.
@ApplicationScoped
class Deciding {

    private final Beginning beginning;
    private final Qualification qualification;
    private final Entering entering;
    private final ApplicationEvents events;
    private final Clock clock;

    Deciding(Beginning beginning, Qualification qualification, Entering entering, ApplicationEvents events, Clock clock) {
        this.beginning = beginning;
        this.qualification = qualification;
        this.entering = entering;
        this.events = events;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 409 from another state than review, or without proof of qualification
    @Transactional
    void accept(UUID id, @Nullable String ifMatch, Caller caller) {
        var application = beginning.managed(id, ifMatch, caller);
        qualification.requireProof(application);
        application.accept(entering.enter(application, Actor.of(caller)), Actor.of(caller), clock.instant());
        events.changed(application);
    }
}
