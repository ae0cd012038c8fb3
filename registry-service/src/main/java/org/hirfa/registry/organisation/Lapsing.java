package org.hirfa.registry.organisation;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.countrypack.LegalCalendar;

/// What time does: approvals expire, the delay for naming another supervisor passes.
@ApplicationScoped
class Lapsing {

    private static final int BATCH = 50;

    private final Organisations organisations;
    private final OrganisationEvents events;
    private final LegalCalendar calendar;
    private final Clock clock;

    Lapsing(Organisations organisations, OrganisationEvents events, LegalCalendar calendar, Clock clock) {
        this.organisations = organisations;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Takes a few of those whose time has come. What another replica has in hand is left to it.
    ///
    /// @return how many were due
    @Transactional
    int turn() {
        var due = organisations.toLapse(BATCH);
        for (var organisation : due) {
            if (organisation.lapse(calendar.today(), Actor.REGISTRY, clock.instant())) {
                events.changed(organisation);
            }
        }
        return due.size();
    }
}
