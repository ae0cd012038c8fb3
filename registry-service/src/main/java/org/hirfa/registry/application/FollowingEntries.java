package org.hirfa.registry.application;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hirfa.registry.artisan.RegistrationChanged;
import org.hirfa.registry.artisan.RegistrationChanged.Change;

/// Sends an application after the entry that came of it: whoever gives a file up keeps no part of it, and whoever takes it over
/// reads how it came about. Other applications of the person stay where they were decided.
@ApplicationScoped
class FollowingEntries {

    private final Applications applications;
    private final ApplicationEvents events;
    private final Clock clock;

    FollowingEntries(Applications applications, ApplicationEvents events, Clock clock) {
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    void transferred(@Observes RegistrationChanged event) {
        if (event.change() == Change.TRANSFERRED) {
            applications.enteredAs(event.artisan().artisanId(), event.artisan().personId()).forEach(application -> {
                application.follow(event.artisan().wilaya(), Actor.LAW, clock.instant(), event.reason());
                events.changed(application);
            });
        }
    }
}
