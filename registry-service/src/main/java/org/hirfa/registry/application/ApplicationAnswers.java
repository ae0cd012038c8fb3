package org.hirfa.registry.application;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Page;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;
import org.jspecify.annotations.Nullable;

/// Shows applications, and leaves an access entry for everybody but the applicant: in the transaction of the read, so that
/// nobody reads what was not recorded, and a request needs one connection.
@ApplicationScoped
class ApplicationAnswers {

    private static final String PURPOSE = "registration";

    private final Applications applications;
    private final ChamberScope scope;
    private final People people;
    private final Chambers chambers;
    private final AccessLog accesses;
    private final LegalCalendar calendar;
    private final Caller caller;

    ApplicationAnswers(Applications applications, ChamberScope scope, People people, Chambers chambers, AccessLog accesses,
            LegalCalendar calendar, Caller caller) {
        this.calendar = calendar;
        this.applications = applications;
        this.scope = scope;
        this.people = people;
        this.chambers = chambers;
        this.accesses = accesses;
        this.caller = caller;
    }

    /// The answer to a reader. The chamber in charge compares the identifiers with papers and gets them in full.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 for an application that the caller may not read
    @Transactional
    ApplicationView read(UUID id) {
        var application = applications.readable(caller, id);
        return show(application, scope.manages(caller, application.wilaya()));
    }

    /// The answer to somebody who has just changed the application: never with identifiers in full, because the answers of
    /// creating requests are kept for their retries.
    @Transactional
    ApplicationView changed(UUID id) {
        return show(applications.readable(caller, id), false);
    }

    @Transactional
    Page<ApplicationLine> page(Wanted wanted, @Nullable UUID after, int limit) {
        var page = Page.of(applications.listed(caller, wanted, after, limit + 1), limit,
                application -> List.of(application.id().toString()), application -> application);
        return new Page<>(lines(page.items()), page.next());
    }

    private List<ApplicationLine> lines(List<Application> listed) {
        var persons = people.findAll(listed.stream().map(Application::personId).toList());
        accesses.recordAll(persons.values().stream().filter(this::isAnother)
                .map(person -> new Access(person.id(), "application.list", PURPOSE)).toList());
        return listed.stream().map(application -> application.line(persons.get(application.personId()), calendar.today())).toList();
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
                chambers.serving(application.wilaya()).orElse(""), calendar.today()));
    }

    private boolean isAnother(PersonFacts person) {
        return !person.isStoodForBy(caller.account());
    }
}
