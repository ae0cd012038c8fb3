package org.hirfa.registry.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Page;
import org.hirfa.registry.organisation.OrganisationReach;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;
import org.jspecify.annotations.Nullable;

/// Shows who belongs to an organisation, and leaves an access entry for everybody who is named.
@ApplicationScoped
class MemberAnswers {

    private static final String WHAT = "organisation.member";
    private static final String PURPOSE = "registration";

    private final OrganisationReach organisations;
    private final Members members;
    private final People people;
    private final Candidates candidates;
    private final AccessLog accesses;

    MemberAnswers(OrganisationReach organisations, Members members, People people, Candidates candidates, AccessLog accesses) {
        this.organisations = organisations;
        this.members = members;
        this.people = people;
        this.candidates = candidates;
        this.accesses = accesses;
    }

    @Transactional
    Page<MemberView> page(String code, LocalDate day, @Nullable UUID after, int limit, Caller caller) {
        var organisation = organisations.readable(caller, code);
        var page = Page.of(members.on(organisation.id(), day, after, limit + 1), limit, member -> List.of(member.id().toString()),
                member -> member);
        var named = page.items().stream().filter(member -> mayBeNamed(member, caller)).map(Member::personId).collect(Collectors.toSet());
        var persons = people.findAll(named);
        accesses.recordAll(persons.values().stream().filter(person -> !person.isStoodForBy(caller.account()))
                .map(person -> new Access(person.id(), WHAT, PURPOSE)).toList());
        return new Page<>(page.items().stream().map(member -> member.view(who(persons.get(member.personId())))).toList(), page.next());
    }

    /// The answer to whoever has just changed it.
    @Transactional
    MemberView show(Member member, Caller caller) {
        var person = mayBeNamed(member, caller) ? people.get(member.personId()) : null;
        if (person != null && !person.isStoodForBy(caller.account())) {
            accesses.record(new Access(person.id(), WHAT, PURPOSE));
        }
        return member.view(who(person));
    }

    /// Somebody who has not agreed yet is named only to the chamber that keeps both files, theirs and the organisation's: an
    /// invitation is no way to learn whose a number is.
    private boolean mayBeNamed(Member member, Caller caller) {
        return member.state() == MemberState.CONFIRMED || caller.is(Role.NATIONAL_SUPERVISOR)
                || organisations.isManaged(caller, member.organisationId()) && candidates.isOfOffice(member.personId(), caller);
    }

    private MemberView.@Nullable Who who(@Nullable PersonFacts person) {
        return person == null ? null : new MemberView.Who(person.id(), person.names(),
                candidates.numberOf(person.id()).orElse(null));
    }
}
