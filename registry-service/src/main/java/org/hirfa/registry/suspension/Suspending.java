package org.hirfa.registry.suspension;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegisterChange;
import org.hirfa.registry.artisan.RegisterChanges;
import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.hirfa.registry.artisan.Sets;
import org.hirfa.registry.requirement.Requirements;
import org.jspecify.annotations.Nullable;

/// The director's orders that a registration rests, and that it is taken up again.
@ApplicationScoped
class Suspending {

    private final ArtisanReach reach;
    private final RegisterChanges register;
    private final Requirements requirements;
    private final Suspensions suspensions;
    private final LegalCalendar calendar;

    Suspending(ArtisanReach reach, RegisterChanges register, Requirements requirements, Suspensions suspensions, LegalCalendar calendar) {
        this.reach = reach;
        this.register = register;
        this.requirements = requirements;
        this.suspensions = suspensions;
        this.calendar = calendar;
    }

    /// @throws org.hirfa.problem.ProblemException 409 for a registration that is not active, or when a paper is missing
    @Transactional
    void suspend(UUID id, @Nullable String ifMatch, Suspend order, Caller caller) {
        var artisan = reach.managed(id, ifMatch);
        requireEnd(order);
        register.require(id, Change.SUSPENDED);
        var suspension = suspensions.begin(id, order, By.of(caller));
        if (order.onRequest()) {
            requirements.spend("SUSPENSION", artisan, suspension);
        }
        register.make(id, change(Change.SUSPENDED, order.reason(), caller));
    }

    /// @throws org.hirfa.problem.ProblemException 409 for a registration that is not suspended
    @Transactional
    void resume(UUID id, @Nullable String ifMatch, Resume order, Caller caller) {
        reach.managed(id, ifMatch);
        register.make(id, change(Change.RESUMED, order.reason(), caller));
    }

    private RegisterChange change(Change change, String reason, Caller caller) {
        return new RegisterChange(change, Sets.NOTHING, calendar.today(), reason, By.of(caller));
    }

    private void requireEnd(Suspend order) {
        LocalDate until = order.until();
        if (until == null && order.resumesByItself()) {
            throw StandardProblem.INVALID_INPUT.because().at("/until", "required");
        }
        if (until != null && until.isBefore(calendar.today())) {
            throw StandardProblem.INVALID_INPUT.because().at("/until", "out-of-range");
        }
    }
}
