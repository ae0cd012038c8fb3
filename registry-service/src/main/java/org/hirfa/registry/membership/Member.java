package org.hirfa.registry.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// One person in one role of one organisation, for a time.
@Entity
@Table(name = "organisation_member")
class Member {

    @Id
    private UUID id;
    private UUID organisationId;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private MemberRole role;
    private LocalDate since;
    private @Nullable LocalDate until;
    @Enumerated(EnumType.STRING)
    private MemberState state;
    @Enumerated(EnumType.STRING)
    private @Nullable ConfirmedBy confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable String endReason;
    private String addedBy;
    private Instant createdAt;
    @Version
    private long version;

    protected Member() {}

    static Member invite(UUID id, UUID organisation, UUID person, AddMember order, String by, Instant now) {
        var member = new Member();
        member.id = id;
        member.organisationId = organisation;
        member.personId = person;
        member.role = order.role();
        member.since = order.since();
        member.state = MemberState.INVITED;
        member.addedBy = by;
        member.createdAt = now;
        return member;
    }

    void confirm(ConfirmedBy by, Instant now) {
        become(MemberState.CONFIRMED);
        confirmedBy = by;
        confirmedAt = now;
    }

    void decline() {
        become(MemberState.DECLINED);
    }

    void retract(String reason) {
        become(MemberState.RETRACTED);
        endReason = reason;
    }

    /// @param last the last day
    /// @throws org.hirfa.problem.ProblemException 400 for a day before the first or to come; 409 when it is not running
    void end(LocalDate last, LocalDate today, String reason) {
        if (state != MemberState.CONFIRMED || until != null && !until.isAfter(last)) {
            throw MembershipProblem.MEMBERSHIP_STATE.because(until == null ? state.name() : "ENDED");
        }
        if (last.isBefore(since) || last.isAfter(today)) {
            throw StandardProblem.INVALID_INPUT.because().at("/until", "out-of-range");
        }
        until = last;
        endReason = reason;
    }

    /// Ends it with the day before today, or today if it began today.
    void endNow(LocalDate today, String reason) {
        until = since.isBefore(today) ? today.minusDays(1) : today;
        endReason = reason;
    }

    private void become(MemberState next) {
        if (!state.next().contains(next)) {
            throw MembershipProblem.MEMBERSHIP_STATE.because(state.name());
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID personId() {
        return personId;
    }

    MemberRole role() {
        return role;
    }

    MemberState state() {
        return state;
    }

    LocalDate since() {
        return since;
    }

    @Nullable LocalDate until() {
        return until;
    }

    long version() {
        return version;
    }

    MemberView view(MemberView.@Nullable Who who) {
        return new MemberView(id, version, role, since, until, state, confirmedBy == null ? null : confirmedBy.name(), endReason, who);
    }

    /// Whose word it is that somebody belongs.
    enum ConfirmedBy { PERSON, CHAMBER }
}
