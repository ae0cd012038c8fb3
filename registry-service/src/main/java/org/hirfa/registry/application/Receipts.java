package org.hirfa.registry.application;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.period.LegalPeriods;

/// The receipt of a submitted application: its number, how long it lets the craft be exercised meanwhile, and until when the
/// chamber has to answer.
@ApplicationScoped
class Receipts {

    private static final String AUTHORISATION = "temporary-authorisation-days";
    private static final String ANSWER = "application-answer-days";
    private static final String STOP = "documents-request-stops-clock-days";

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
        application.requireIn(ApplicationStatus.DRAFT);
        var today = calendar.today();
        application.submit(new Submission(applications.nextReceiptNumber(today.getYear()), today,
                today.plus(periods.on(AUTHORISATION, today)), today.plus(periods.on(ANSWER, today)),
                periods.on(STOP, today).getDays()), by, clock.instant());
    }
}
