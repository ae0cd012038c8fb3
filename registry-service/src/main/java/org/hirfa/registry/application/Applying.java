package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.hirfa.registry.person.People;
import org.jspecify.annotations.Nullable;

/// The applicant's part: draw up a request. An agent may do so for somebody who comes to the counter.
@ApplicationScoped
class Applying {

    private final Applications applications;
    private final People people;
    private final Wishes wishes;
    private final KnownPerson known;
    private final Clock clock;

    Applying(Applications applications, People people, Wishes wishes, KnownPerson known, Clock clock) {
        this.applications = applications;
        this.people = people;
        this.wishes = wishes;
        this.known = known;
        this.clock = clock;
    }

    /// @return the id of the draft
    /// @throws org.hirfa.problem.ProblemException 400 naming the fields at fault; 403 for an agent outside the chamber's
    ///         wilayas; 409 when the person is registered or has an application open
    @Transactional
    UUID draft(Apply order, Caller caller) {
        wishes.judge(order);
        var described = people.recognise(order.person(), "/person");
        known.requireFree(described, caller, null);
        var atCounter = known.isStaff(caller);
        var person = people.keep(described, atCounter ? null : caller.account());
        var application = Application.draft(UuidVersion7Strategy.INSTANCE.generateUuid(null), order,
                new Applicant(person.id(), people.homeOf(person).orElse(described.wilaya()), atCounter), Actor.of(caller), clock.instant());
        applications.add(application);
        return application.id();
    }

    /// Puts another request in the place of a draft: whoever made a slip in it need not hand it in to be rid of it.
    ///
    /// @throws org.hirfa.problem.ProblemException as for a new one, and 409 once it is handed in
    @Transactional
    void replace(UUID id, @Nullable String ifMatch, Apply order, Caller caller) {
        var application = applications.ownOrManaged(caller, id);
        Versions.requireMatch(ifMatch, application.version());
        application.requireIn(ApplicationStatus.DRAFT);
        wishes.judge(order);
        var described = people.recognise(order.person(), "/person");
        known.requireFree(described, caller, application);
        var person = people.correct(application.personId(), described, caller.account());
        application.replace(order, people.homeOf(person).orElse(described.wilaya()), clock.instant());
        applications.flush();
    }
}
