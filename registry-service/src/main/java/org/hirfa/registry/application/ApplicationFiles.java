package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;

/// What the papers of an application need of it: whether the caller may reach it, and what a new paper answers.
@ApplicationScoped
public class ApplicationFiles {

    private final Applications applications;
    private final ApplicationAnswers answers;
    private final ApplicationEvents events;
    private final Caller caller;
    private final Clock clock;

    ApplicationFiles(Applications applications, ApplicationAnswers answers, ApplicationEvents events, Caller caller, Clock clock) {
        this.applications = applications;
        this.answers = answers;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 404 unless it is the caller's own or one of the caller's chamber
    public void requireMayAdd(UUID application) {
        applications.ownOrManaged(caller, application);
    }

    /// Leaves an access entry for a look at the papers, unless they are the caller's own.
    ///
    /// @param what the part that is shown, for example `application.document`
    /// @throws org.hirfa.problem.ProblemException 404 for an application that the caller may not read
    @Transactional
    public void noteRead(UUID application, String what) {
        answers.note(applications.readable(caller, application), what);
    }

    /// Tells the application of a new paper, which may answer what the chamber has asked for.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 once the application is decided
    @Transactional(Transactional.TxType.MANDATORY)
    public void attached(UUID application, String kind, UUID document) {
        var found = applications.ownOrManaged(caller, application);
        if (found.attach(kind, Evidence.Source.DOCUMENT, document, UuidVersion7Strategy.INSTANCE.generateUuid(null),
                Actor.of(caller), clock.instant()) && found.isHandedIn()) {
            events.changed(found);
        }
    }
}
