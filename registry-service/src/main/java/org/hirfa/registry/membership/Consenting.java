package org.hirfa.registry.membership;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.organisation.Actor;
import org.hirfa.registry.organisation.OrganisationReach;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;
import org.jspecify.annotations.Nullable;

/// A person's own word about belonging to an organisation.
@ApplicationScoped
class Consenting {

    private final OrganisationReach organisations;
    private final Members members;
    private final Joining joining;
    private final Leaving leaving;
    private final People people;

    Consenting(OrganisationReach organisations, Members members, Joining joining, Leaving leaving, People people) {
        this.organisations = organisations;
        this.members = members;
        this.joining = joining;
        this.leaving = leaving;
        this.people = people;
    }

    @Transactional
    void accept(UUID id, @Nullable String ifMatch, Caller caller) {
        var member = own(id, ifMatch, caller);
        joining.agreed(member, caller);
    }

    @Transactional
    void decline(UUID id, @Nullable String ifMatch, Caller caller) {
        var member = own(id, ifMatch, caller);
        member.decline();
        members.flush(member.role());
        organisations.membersChanged(member.organisationId(), member.role() + " DECLINED", Actor.of(caller));
    }

    /// Nobody is kept in an organisation against their will.
    @Transactional
    void leave(UUID id, @Nullable String ifMatch, Caller caller) {
        var member = own(id, ifMatch, caller);
        leaving.left(member, caller);
    }

    /// The organisation's row first, as everybody takes them, then the membership's.
    private Member own(UUID id, @Nullable String ifMatch, Caller caller) {
        var self = people.ofAccount(caller.account()).map(PersonFacts::id).orElse(null);
        var organisation = members.organisationOf(self, id).orElseThrow(StandardProblem.NOT_FOUND::because);
        organisations.held(organisation);
        var member = members.ofPerson(self, id).orElseThrow(StandardProblem.NOT_FOUND::because);
        Versions.requireMatch(ifMatch, member.version());
        return member;
    }
}
