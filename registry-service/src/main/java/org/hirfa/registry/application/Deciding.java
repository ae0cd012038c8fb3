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
    private final Acceptability acceptability;
    private final Entering entering;
    private final ApplicationEvents events;
    private final Clock clock;

    Deciding(Beginning beginning, Acceptability acceptability, Entering entering, ApplicationEvents events, Clock clock) {
        this.beginning = beginning;
        this.acceptability = acceptability;
        this.entering = entering;
        this.events = events;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 409 from another state than review, without proof of qualification, on an
    ///         incomplete file, or for an organisation that is not in good standing or not the applicant's
    @Transactional
    void accept(UUID id, @Nullable String ifMatch, Accept order, Caller caller) {
        var application = beginning.managed(id, ifMatch, caller);
        acceptability.require(application, order, Actor.of(caller));
        entering.requireStanding(application);
        application.accept(entering.enter(application, Actor.of(caller)), Actor.of(caller), clock.instant());
        events.changed(application);
    }
}
