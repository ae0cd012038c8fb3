package org.hirfa.registry.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.period.LegalPeriods;

/// Until when an office answers, by the country's delays.
@ApplicationScoped
class AnswerDelays {

    private final LegalPeriods periods;
    private final LegalCalendar calendar;
    private final Clock clock;

    AnswerDelays(LegalPeriods periods, LegalCalendar calendar, Clock clock) {
        this.periods = periods;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// The last day for an office that gets it today.
    LocalDate lastDayFor(Office office) {
        var today = calendar.today();
        return today.plus(periods.on(office.delay(), today));
    }

    Instant now() {
        return clock.instant();
    }
}
