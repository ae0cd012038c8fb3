package org.hirfa.registry.suspension;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.ProblemException;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.DueToday;
import org.hirfa.registry.artisan.DueWork;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.artisan.Sets;

import io.quarkus.logging.Log;

/// Takes up again the registrations whose order said so, on the day after its last.
@ApplicationScoped
public class SuspensionSweep implements DueToday {

    private static final DueWork.Due DUE = new DueWork.Due("suspension", "d.ended_on is null and d.resumes_by_itself and d.until < :today");

    private final DueWork work;
    private final Session database;
    private final RegisterChanges register;
    private final LegalCalendar calendar;

    SuspensionSweep(DueWork work, Session database, RegisterChanges register, LegalCalendar calendar) {
        this.work = work;
        this.database = database;
        this.register = register;
        this.calendar = calendar;
    }

    @Override
    public int turn() {
        return work.each(DUE, this::resume, this::leave);
    }

    private void resume(UUID id) {
        var suspension = database.find(Suspension.class, id, LockModeType.PESSIMISTIC_WRITE);
        var day = suspension.overOn(calendar.today());
        if (day != null) {
            register.make(suspension.artisanId(), new RegisterChange(Change.RESUMED, Sets.NOTHING, day, null, By.REGISTER));
        }
    }

    private void leave(UUID id, ProblemException refusal) {
        // A double that was merged away meanwhile: it rests for good, and is looked at no more.
        Log.warnf("suspension %s does not end by itself: %s", id, refusal.type().slug());
        database.find(Suspension.class, id, LockModeType.PESSIMISTIC_WRITE).end(calendar.today(), By.REGISTER.name());
    }
}
