package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.registry.person.People;

/// What becomes of an open application when something about the applicant is put right: it goes to the chamber of where they
/// live, which decides on it from then on, and whoever was told of it is told again.
@ApplicationScoped
public class Applicants {

    private final Applications applications;
    private final People people;
    private final ApplicationEvents events;
    private final Clock clock;

    Applicants(Applications applications, People people, ApplicationEvents events, Clock clock) {
        this.applications = applications;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// @param part what was put right
    @Transactional(Transactional.TxType.MANDATORY)
    public void rectified(UUID person, String part, Caller caller) {
        applications.openOf(person).ifPresent(application -> {
            var home = people.homeOf(people.get(person)).orElse(application.wilaya());
            application.rectified(part, Actor.of(caller), clock.instant());
            if (!home.equals(application.wilaya())) {
                application.relocate(home, Actor.of(caller), clock.instant(), part);
            }
            if (application.isHandedIn()) {
                events.changed(application);
            }
        });
    }
}
