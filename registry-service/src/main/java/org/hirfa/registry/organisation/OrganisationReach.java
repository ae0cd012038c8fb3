package org.hirfa.registry.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;

/// The one door to an organisation for the features that keep a part of it: it lets through whom the organisation concerns,
/// and tells of what they change.
@ApplicationScoped
public class OrganisationReach {

    private final Organisations organisations;
    private final Headcount headcount;
    private final OrganisationEvents events;
    private final Clock clock;

    OrganisationReach(Organisations organisations, Headcount headcount, OrganisationEvents events, Clock clock) {
        this.organisations = organisations;
        this.headcount = headcount;
        this.events = events;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 404 for one that the caller may not read, whether it exists or not
    public Reached readable(Caller caller, String code) {
        return Reached.of(organisations.readable(caller, code));
    }

    /// One to which the caller may add. Its row is theirs until the end of the transaction.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 out of reach; 409 naming the state of one that has ended
    @Transactional(Transactional.TxType.MANDATORY)
    public Reached ownOrManaged(Caller caller, String code) {
        return held(organisations.ownOrManaged(caller, code));
    }

    /// The same for the chamber alone.
    @Transactional(Transactional.TxType.MANDATORY)
    public Reached managed(Caller caller, String code) {
        return held(organisations.managed(caller, code));
    }

    /// Whether it is one of the caller's chamber. Whoever reaches it as its own officer does not decide for the chamber, whatever
    /// office they hold elsewhere.
    public boolean isManaged(Caller caller, UUID id) {
        return organisations.isManaged(caller, id);
    }

    /// Takes the row of one that is known by its id; for what the registry or a person's own act changes.
    @Transactional(Transactional.TxType.MANDATORY)
    public Reached held(UUID id) {
        return Reached.of(organisations.locked(id));
    }

    /// Keeps that its members have changed, and tells how many there are now.
    ///
    /// @param how the role and what became of it; never who
    @Transactional(Transactional.TxType.MANDATORY)
    public void membersChanged(UUID id, String how, Actor by) {
        var organisation = organisations.locked(id);
        organisation.membersChanged(how, by, clock.instant());
        events.changed(organisation);
    }

    /// Flags an enterprise whose supervisor may not exercise the craft any more, once.
    ///
    /// @param dueOn the last day on which another one is to be named
    @Transactional(Transactional.TxType.MANDATORY)
    public void supervisorMissing(UUID id, LocalDate since, LocalDate dueOn, String why, Actor by) {
        var organisation = organisations.locked(id);
        if (organisation.supervisorMissing(since, dueOn, why, by, clock.instant())) {
            events.changed(organisation);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void supervisorFound(UUID id, Actor by) {
        var organisation = organisations.locked(id);
        if (headcount.hasSupervisor(id) && organisation.supervisorFound(by, clock.instant())) {
            events.changed(organisation);
        }
    }

    private Reached held(Organisation organisation) {
        var held = organisations.locked(organisation.id());
        held.requireStatus(!held.status().isOver());
        return Reached.of(held);
    }

    /// @param activities the crafts that it exercises or stands for
    public record Reached(UUID id, String code, OrganisationKind kind, List<String> activities, OrganisationStatus status) {

        static Reached of(Organisation organisation) {
            return new Reached(organisation.id(), organisation.code(), organisation.kind(), organisation.activities(),
                    organisation.status());
        }
    }
}
