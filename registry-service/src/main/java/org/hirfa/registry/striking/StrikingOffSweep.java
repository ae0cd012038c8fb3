package org.hirfa.registry.striking;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.ProblemException;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.DueToday;
import org.hirfa.registry.artisan.DueWork;
import org.hirfa.registry.artisan.RegisterChanges;

/// Makes the announced strikings-off whose day has come.
@ApplicationScoped
public class StrikingOffSweep implements DueToday {

    private static final DueWork.Due DUE = new DueWork.Due("striking_off", "d.state = 'ANNOUNCED' and d.effective_on <= :today");

    private final DueWork work;
    private final StrikingOffs all;
    private final RegisterChanges register;
    private final LegalCalendar calendar;
    private final Clock clock;

    StrikingOffSweep(DueWork work, StrikingOffs all, RegisterChanges register, LegalCalendar calendar, Clock clock) {
        this.work = work;
        this.all = all;
        this.register = register;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public int turn() {
        return work.each(DUE, this::make, this::leave);
    }

    private void make(UUID id) {
        var striking = all.locked(id);
        if (striking.isDue(calendar.today())) {
            striking.settle(StrikingState.EFFECTIVE, By.REGISTER.name(), null, clock.instant());
            register.make(striking.artisanId(), striking.change());
        }
    }

    private void leave(UUID id, ProblemException refusal) {
        all.locked(id).settle(StrikingState.SUPERSEDED, By.REGISTER.name(), refusal.type().slug(), clock.instant());
    }
}
