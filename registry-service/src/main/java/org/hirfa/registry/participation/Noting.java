package org.hirfa.registry.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Page;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.organisation.OrganisationReach;
import org.jspecify.annotations.Nullable;

/// Notes in what an organisation has taken part.
@ApplicationScoped
class Noting {

    private static final int EARLIEST_YEAR = 1962;

    private final OrganisationReach organisations;
    private final Participations participations;
    private final LegalCalendar calendar;
    private final Clock clock;

    Noting(OrganisationReach organisations, Participations participations, LegalCalendar calendar, Clock clock) {
        this.organisations = organisations;
        this.participations = participations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 404 out of reach; 400 for a day to come; 409 when it is noted already
    @Transactional
    ParticipationView note(String code, NoteParticipation order, Caller caller) {
        var organisation = organisations.ownOrManaged(caller, code);
        if (order.heldOn().isAfter(calendar.today()) || order.heldOn().getYear() < EARLIEST_YEAR) {
            throw StandardProblem.INVALID_INPUT.because().at("/heldOn", "out-of-range");
        }
        var participation = Participation.note(UuidVersion7Strategy.INSTANCE.generateUuid(null), organisation.id(), order, caller,
                clock.instant());
        if (organisations.isManaged(caller, organisation.id())) {
            participation.confirm(caller, clock.instant());
        }
        participations.add(participation);
        return participation.view();
    }

    @Transactional
    ParticipationView confirm(String code, UUID id, @Nullable String ifMatch, Caller caller) {
        var participation = participations.of(organisations.managed(caller, code).id(), id);
        Versions.requireMatch(ifMatch, participation.version());
        participation.confirm(caller, clock.instant());
        participations.flush();
        return participation.view();
    }

    /// What the chamber has confirmed, the chamber alone takes back.
    @Transactional
    void retract(String code, UUID id, @Nullable String ifMatch, Caller caller) {
        var organisation = organisations.ownOrManaged(caller, code);
        var participation = participations.of(organisation.id(), id);
        Versions.requireMatch(ifMatch, participation.version());
        if (participation.isConfirmed()) {
            organisations.managed(caller, code);
        }
        participation.retract(clock.instant());
        participations.flush();
    }

    @Transactional
    Page<ParticipationView> page(String code, Asked asked, int limit, Caller caller) {
        var organisation = organisations.readable(caller, code);
        var from = LocalDate.of(asked.year() == null ? 1 : asked.year(), 1, 1);
        var to = asked.year() == null ? calendar.today() : LocalDate.of(asked.year(), 12, 31);
        return Page.of(participations.of(organisation.id(), from, to, asked.after(), limit + 1), limit,
                participation -> List.of(participation.id().toString()), Participation::view);
    }

    /// @param year null for every year
    record Asked(@Nullable Integer year, @Nullable UUID after) {}
}
