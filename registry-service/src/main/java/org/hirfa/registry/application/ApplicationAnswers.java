package org.hirfa.registry.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;

/// Shows applications, and leaves an access entry for everybody but the applicant.
@ApplicationScoped
class ApplicationAnswers {

    private static final String PURPOSE = "registration";

    private final People people;
    private final Chambers chambers;
    private final AccessLog accesses;
    private final Caller caller;

    ApplicationAnswers(People people, Chambers chambers, AccessLog accesses, Caller caller) {
        this.people = people;
        this.chambers = chambers;
        this.accesses = accesses;
        this.caller = caller;
    }

    /// The answer to a reader. Chamber staff compare the identifiers with papers and get them in full.
    ApplicationView read(Application application) {
        return show(application, caller.isAny(Role.CHAMBER_AGENT, Role.CHAMBER_DIRECTOR));
    }

    /// The answer to somebody who has just changed the application: never with identifiers in full, because the answers of
    /// creating requests are kept for their retries.
    ApplicationView changed(Application application) {
        return show(application, false);
    }

    List<ApplicationLine> lines(List<Application> applications) {
        var persons = people.findAll(applications.stream().map(Application::personId).toList());
        accesses.recordAll(persons.values().stream().filter(this::isAnother)
                .map(person -> new Access(person.id(), "application.list", PURPOSE)).toList());
        return applications.stream().map(application -> application.line(persons.get(application.personId()))).toList();
    }

    /// Leaves an access entry, unless the caller reads their own file.
    void note(Application application, String what) {
        var person = people.get(application.personId());
        if (isAnother(person)) {
            accesses.record(new Access(person.id(), what, PURPOSE));
        }
    }

    private ApplicationView show(Application application, boolean inFull) {
        note(application, "application");
        return application.view(new ApplicationView.Around(people.view(application.personId(), inFull),
                chambers.serving(application.wilaya()).orElse("")));
    }

    private boolean isAnother(PersonFacts person) {
        return !person.isStoodForBy(caller.account());
    }
}
