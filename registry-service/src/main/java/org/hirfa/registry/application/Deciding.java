package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

/// The director's part. Acceptance, the register entry and the request for a card are one transaction: an accepted
/// applicant without a number cannot exist.
@ApplicationScoped
class Deciding {

    private final Applications applications;
    private final Qualification qualification;
    private final Entering entering;
    private final ApplicationEvents events;
    private final Clock clock;

    Deciding(Applications applications, Qualification qualification, Entering entering, ApplicationEvents events, Clock clock) {
        this.applications = applications;
        this.qualification = qualification;
        this.entering = entering;
        this.events = events;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 409 from another state than review, or without proof of qualification
    @Transactional
    void accept(UUID id, @Nullable String ifMatch, Caller caller) {
        var application = applications.managed(caller, id);
        Versions.requireMatch(ifMatch, application.version());
        qualification.requireProof(application);
        application.accept(entering.enter(application, Actor.of(caller)), Actor.of(caller), clock.instant());
        events.changed(application);
    }

    @Transactional
    void refuse(UUID id, @Nullable String ifMatch, Refuse order, Caller caller) {
        var application = applications.managed(caller, id);
        Versions.requireMatch(ifMatch, application.version());
        application.refuse(order.reasons(), Actor.of(caller), clock.instant());
        events.changed(application);
    }
}
