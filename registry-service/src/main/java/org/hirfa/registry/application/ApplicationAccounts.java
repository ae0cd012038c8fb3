package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChanges;

/// What the tying of an account to a person needs of that person's applications.
@ApplicationScoped
public class ApplicationAccounts {

    private final Applications applications;
    private final ApplicationAnswers answers;
    private final ApplicationEvents events;
    private final RegisterChanges changes;
    private final Clock clock;

    ApplicationAccounts(Applications applications, ApplicationAnswers answers, ApplicationEvents events, RegisterChanges changes,
            Clock clock) {
        this.changes = changes;
        this.applications = applications;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /// The person behind an application of the caller's chamber; leaves an access entry.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 for any other
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID personAtCounter(UUID application, Caller caller) {
        var found = applications.managed(caller, application);
        answers.note(found, "application.link-code");
        return found.personId();
    }

    /// An account stands for the person now: an open application and the register entry say so, to other services too.
    @Transactional(Transactional.TxType.MANDATORY)
    public void linked(UUID person, Caller caller) {
        applications.openOf(person).ifPresent(application -> {
            application.link(Actor.of(caller), clock.instant());
            if (application.isHandedIn()) {
                events.changed(application);
            }
        });
        changes.amendedPerson(person, "ACCOUNT_LINKED", By.of(caller));
    }
}
