package org.hirfa.registry.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.checklist.Checklist;
import org.hirfa.registry.document.DocumentFact;
import org.hirfa.registry.document.DocumentSubjects;
import org.hirfa.registry.document.Subject;

/// What the papers of an application need of it: whether the caller may reach it, and what a new paper answers.
@ApplicationScoped
class ApplicationFiles implements DocumentSubjects {

    private final Applications applications;
    private final Checklist checklist;
    private final ApplicationEvents events;
    private final Caller caller;
    private final LegalCalendar calendar;
    private final Clock clock;

    ApplicationFiles(Applications applications, Checklist checklist, ApplicationEvents events, Caller caller,
            LegalCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.applications = applications;
        this.checklist = checklist;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.APPLICATION;
    }

    @Override
    public boolean mayRead(UUID application, Caller reader) {
        return applications.findReadable(reader, application).isPresent();
    }

    @Override
    public boolean mayAttach(UUID application, Caller sender) {
        return applications.findOwnOrManaged(sender, application).isPresent();
    }

    @Override
    public boolean takes(UUID application, String paper) {
        return checklist.knows(paper);
    }

    @Override
    public Optional<UUID> person(UUID application) {
        return applications.find(application).map(Application::personId);
    }

    @Override
    public List<UUID> ofPerson(UUID person) {
        return applications.ofPerson(person).stream().map(Application::id).toList();
    }

    /// Whoever is to decide on an appeal reads what it is about.
    @Override
    public Optional<String> duty(UUID application, Caller reader) {
        return reader.is(Role.NATIONAL_SUPERVISOR)
                ? applications.find(application).filter(Application::isAppealed).map(_ -> "appeal") : Optional.empty();
    }

    /// Tells the application of a new paper, which may answer what the chamber has asked for.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 once the application is decided
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void attached(UUID application, DocumentFact paper) {
        var found = applications.ownOrManaged(caller, application);
        if (found.attach(paper.kind(), Evidence.Source.DOCUMENT, paper.id(), UuidVersion7Strategy.INSTANCE.generateUuid(null),
                calendar.today(), Actor.of(caller), clock.instant()) && found.isHandedIn()) {
            events.changed(found);
        }
    }

    /// @throws org.hirfa.problem.ProblemException 409 once the application is decided, or when the chamber asked for the paper
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(UUID application, DocumentFact paper) {
        var found = applications.ownOrManaged(caller, application);
        if (found.withdraw(paper.id(), clock.instant()) && found.isHandedIn()) {
            events.changed(found);
        }
    }
}
