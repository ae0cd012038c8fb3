package org.hirfa.registry.membership;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.registry.organisation.Actor;
import org.hirfa.registry.organisation.OrganisationReach;
import org.jspecify.annotations.Nullable;

/// Ends memberships, and takes back those entered by mistake. A supervisor is not let go by the enterprise alone.
@ApplicationScoped
class Leaving {

    private final OrganisationReach organisations;
    private final Members members;
    private final Supervisors supervisors;
    private final LegalCalendar calendar;

    Leaving(OrganisationReach organisations, Members members, Supervisors supervisors, LegalCalendar calendar) {
        this.organisations = organisations;
        this.members = members;
        this.supervisors = supervisors;
        this.calendar = calendar;
    }

    @Transactional
    Member end(String code, UUID id, @Nullable String ifMatch, EndMembership order, Caller caller) {
        var organisation = organisations.ownOrManaged(caller, code);
        var member = members.of(organisation.id(), id);
        Versions.requireMatch(ifMatch, member.version());
        requireHold(member, code, caller);
        member.end(order.until(), calendar.today(), order.reason());
        kept(member, "ENDED", Actor.of(caller));
        return member;
    }

    @Transactional
    Member retract(String code, UUID id, @Nullable String ifMatch, RetractMembership order, Caller caller) {
        var organisation = organisations.ownOrManaged(caller, code);
        var member = members.of(organisation.id(), id);
        Versions.requireMatch(ifMatch, member.version());
        requireHold(member, code, caller);
        member.retract(order.reason());
        kept(member, "RETRACTED", Actor.of(caller));
        return member;
    }

    /// Somebody goes of their own will, today.
    void left(Member member, Caller caller) {
        member.end(calendar.today(), calendar.today(), "LEFT");
        kept(member, "LEFT", Actor.of(caller));
    }

    /// Keeps an end that has been set, and says what is missing after it.
    private void kept(Member member, String how, Actor by) {
        members.flush(member.role());
        organisations.membersChanged(member.organisationId(), member.role() + " " + how, by);
        if (member.role() == MemberRole.SUPERVISOR) {
            var last = member.until();
            supervisors.missing(member.organisationId(), last == null ? calendar.today() : last.plusDays(1), how, by);
        }
    }

    private void requireHold(Member member, String code, Caller caller) {
        if (member.role() == MemberRole.SUPERVISOR) {
            organisations.managed(caller, code);
        }
    }
}
