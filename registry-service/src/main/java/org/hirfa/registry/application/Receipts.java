package org.hirfa.registry.application;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.period.LegalPeriods;

/// The receipt of a submitted application: its number, and how long it lets the craft be exercised meanwhile.
@ApplicationScoped
class Receipts {

    private static final String AUTHORISATION = "temporary-authorisation-days";

    private final Applications applications;
    private final LegalPeriods periods;
    private final LegalCalendar calendar;
    private final Clock clock;

    Receipts(Applications applications, LegalPeriods periods, LegalCalendar calendar, Clock clock) {
        this.applications = applications;
        this.periods = periods;
        this.calendar = calendar;
        this.clock = clock;
    }

    void give(Application application, Actor by) {
        var today = calendar.today();
        application.submit(applications.nextReceiptNumber(today.getYear()), today, today.plus(periods.on(AUTHORISATION, today)),
                by, clock.instant());
    }
}
