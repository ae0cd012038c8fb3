package org.hirfa.training.decision;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;

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

    public Decision now() {
        return new Decision(clock.instant(), calendar.today(), caller.subject());
    }
}
