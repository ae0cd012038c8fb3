package org.hirfa.training.enrolment;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.training.session.Session;

/// Stamps what the current request decides.
@ApplicationScoped
public class Deciding {

    private final Caller caller;
    private final LegalCalendar calendar;
    private final Clock clock;

    Deciding(Caller caller, LegalCalendar calendar, Clock clock) {
        this.caller = caller;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Enrolment.Decision now() {
        return new Enrolment.Decision(clock.instant(), calendar.today(), caller.subject());
    }

    public Session.Change change() {
        return new Session.Change(clock.instant(), caller.subject());
    }
}
