package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// The applicant's steps: hand in, take back. The chamber takes them for somebody at the counter too.
@ApplicationScoped
class HandingIn {

    private final Beginning beginning;
    private final Wishes wishes;
    private final Receipts receipts;
    private final ApplicationEvents events;
    private final Clock clock;

    HandingIn(Beginning beginning, Wishes wishes, Receipts receipts, ApplicationEvents events, Clock clock) {
        this.beginning = beginning;
        this.wishes = wishes;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 409 for what is handed in already, or wants a craft that has closed meanwhile
    @Transactional
    void submit(UUID id, @Nullable String ifMatch, Caller caller) {
        var application = beginning.ownOrManaged(id, ifMatch, caller);
        application.requireIn(ApplicationStatus.DRAFT);
        wishes.requireOpen(application.activities());
        receipts.give(application, Actor.of(caller));
        events.submitted(application);
    }

    /// Takes an application back before it is decided, so that another can be made.
    @Transactional
    void withdraw(UUID id, @Nullable String ifMatch, @Nullable String reason, Caller caller) {
        var application = beginning.ownOrManaged(id, ifMatch, caller);
        application.requireWithdrawable();
        if (application.isHandedIn() && (reason == null || reason.isBlank())) {
            throw StandardProblem.INVALID_INPUT.because().at("/reason", "required");
        }
        application.withdraw(reason, Actor.of(caller), clock.instant());
        if (application.isHandedIn()) {
            events.changed(application);
        }
    }
}
