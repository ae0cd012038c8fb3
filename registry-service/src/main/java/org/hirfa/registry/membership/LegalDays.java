package org.hirfa.registry.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;

/// The legal day and the moment at which something is done.
@ApplicationScoped
class LegalDays {

    private final LegalCalendar calendar;
    private final Clock clock;

    LegalDays(LegalCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate today() {
        return calendar.today();
    }

    Instant now() {
        return clock.instant();
    }
}
