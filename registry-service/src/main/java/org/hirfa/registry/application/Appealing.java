package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.jspecify.annotations.Nullable;

/// The appeal: raised by the applicant, decided by the national chamber. One that is upheld makes the register entry as an
/// acceptance does, in the same transaction.
@ApplicationScoped
class Appealing {

    private final Beginning beginning;
    private final Entering entering;
    private final ApplicationEvents events;
    private final LegalCalendar calendar;
    private final Clock clock;

    Appealing(Beginning beginning, Entering entering, ApplicationEvents events, LegalCalendar calendar, Clock clock) {
        this.beginning = beginning;
        this.entering = entering;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when nothing was refused, the delay for an appeal has passed, or the
    ///         person has applied anew
    @Transactional
    void raise(UUID id, @Nullable String ifMatch, RaiseAppeal order, Caller caller) {
        var application = beginning.ownOrManaged(id, ifMatch, caller);
        application.requireIn(ApplicationStatus.REFUSED);
        entering.requireFree(application);
        application.appeal(order.grounds(), calendar.today(), Actor.of(caller), clock.instant());
        events.changed(application);
    }

    @Transactional
    void uphold(UUID id, @Nullable String ifMatch, DecideAppeal order, Caller caller) {
        var application = beginning.appealed(id, ifMatch, caller);
        application.requireIn(ApplicationStatus.APPEALED);
        var artisan = entering.enter(application, Actor.of(caller));
        application.uphold(artisan, order.reasons(), calendar.today(), Actor.of(caller), clock.instant());
        events.changed(application);
    }

    @Transactional
    void reject(UUID id, @Nullable String ifMatch, DecideAppeal order, Caller caller) {
        var application = beginning.appealed(id, ifMatch, caller);
        application.requireIn(ApplicationStatus.APPEALED);
        application.rejectAppeal(order.reasons(), calendar.today(), Actor.of(caller), clock.instant());
        events.changed(application);
    }
}
