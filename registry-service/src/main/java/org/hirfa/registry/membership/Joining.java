package org.hirfa.registry.membership;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.organisation.Actor;
import org.hirfa.registry.organisation.OrganisationKind;
import org.hirfa.registry.organisation.OrganisationReach;
import org.hirfa.registry.organisation.OrganisationReach.Reached;

/// Brings people into an organisation: by the act of the chamber that keeps their file at once, in every other way as an
/// invitation that waits for the person's consent.
@ApplicationScoped
class Joining {

    private final OrganisationReach organisations;
    private final Candidates candidates;
    private final Members members;
    private final LegalDays day;

    Joining(OrganisationReach organisations, Candidates candidates, Members members, LegalDays day) {
        this.organisations = organisations;
        this.candidates = candidates;
        this.members = members;
        this.day = day;
    }

    /// @throws org.hirfa.problem.ProblemException 404 out of reach; 400 for nobody known; 409 when the office is held, the person
    ///         has the role already, or may not supervise
    @Transactional
    Member add(String code, AddMember order, Caller caller) {
        var organisation = organisations.ownOrManaged(caller, code);
        if (order.since().isAfter(day.today())) {
            throw StandardProblem.INVALID_INPUT.because().at("/since", "out-of-range");
        }
        var byChamber = organisations.isManaged(caller, organisation.id());
        var person = candidates.find(order, caller);
        if (order.role() == MemberRole.SUPERVISOR) {
            judgeSupervisor(organisation, person, byChamber);
        }
        var member = Member.invite(UuidVersion7Strategy.INSTANCE.generateUuid(null), organisation.id(), person, order, caller.subject(),
                day.now());
        if (byChamber && candidates.isOfOffice(person, caller)) {
            member.confirm(Member.ConfirmedBy.CHAMBER, day.now());
        }
        members.add(member);
        told(member, caller);
        return member;
    }

    /// Somebody agrees to an invitation. Whether they may supervise is asked again: much may have changed since they were asked.
    void agreed(Member member, Caller caller) {
        var organisation = organisations.held(member.organisationId());
        if (member.role() == MemberRole.SUPERVISOR && !candidates.maySupervise(member.personId(), organisation)) {
            throw MembershipProblem.SUPERVISOR_UNFIT.because();
        }
        member.confirm(Member.ConfirmedBy.PERSON, day.now());
        members.flush(member.role());
        told(member, caller);
    }

    private void told(Member member, Caller caller) {
        organisations.membersChanged(member.organisationId(), member.role() + " " + member.state(), Actor.of(caller));
        if (member.role() == MemberRole.SUPERVISOR) {
            organisations.supervisorFound(member.organisationId(), Actor.of(caller));
        }
    }

    private void judgeSupervisor(Reached organisation, UUID person, boolean byChamber) {
        if (organisation.kind() != OrganisationKind.ENTERPRISE || !byChamber) {
            throw StandardProblem.INVALID_INPUT.because().at("/role", "unknown-value");
        }
        if (!candidates.maySupervise(person, organisation)) {
            throw MembershipProblem.SUPERVISOR_UNFIT.because();
        }
    }
}
