package org.hirfa.registry.application;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.registry.person.People;

/// Lets an application follow the applicant's commune into the wilaya that has taken it over: the chamber in charge of that one
/// goes on with it where it stands. A refused one follows too: an appeal may lead from it into the register.
@ApplicationScoped
public class Relocating {

    private final Session database;
    private final People people;
    private final ApplicationEvents events;
    private final Clock clock;

    Relocating(Session database, People people, ApplicationEvents events, Clock clock) {
        this.database = database;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    public record Relocation(String commune, String from, String to) {}

    /// The states in which applications stay where they were decided for good.
    public Set<String> lastStates() {
        return ApplicationStatus.last().stream().map(ApplicationStatus::name).collect(Collectors.toSet());
    }

    /// The states in which nobody is at work on an application.
    public Set<String> closedStates() {
        return ApplicationStatus.closed().stream().map(ApplicationStatus::name).collect(Collectors.toSet());
    }

    /// @return whether it has moved; not when it is decided for good, or somewhere else already
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean relocate(UUID id, Relocation relocation, String reason) {
        var application = database.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (application == null || application.status().next().isEmpty() || !application.wilaya().equals(relocation.from())
                || !people.get(application.personId()).commune().equals(relocation.commune())) {
            return false;
        }
        application.relocate(relocation.to(), Actor.LAW, clock.instant(), reason);
        if (application.isHandedIn()) {
            events.changed(application);
        }
        return true;
    }
}
