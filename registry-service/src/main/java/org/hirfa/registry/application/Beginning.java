package org.hirfa.registry.application;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

/// How every step begins: an application within the caller's reach, in the version that its author has seen, and not yet
/// granted by law.
@ApplicationScoped
class Beginning {

    private final Applications applications;
    private final LegalCalendar calendar;

    Beginning(Applications applications, LegalCalendar calendar) {
        this.applications = applications;
        this.calendar = calendar;
    }

    /// For the applicant's own steps, which the chamber takes for somebody at the counter too.
    Application ownOrManaged(UUID id, @Nullable String ifMatch, Caller caller) {
        return checked(applications.ownOrManaged(caller, id), ifMatch);
    }

    /// For the chamber's steps.
    Application managed(UUID id, @Nullable String ifMatch, Caller caller) {
        return checked(applications.managed(caller, id), ifMatch);
    }

    /// For the national chamber's steps.
    Application appealed(UUID id, @Nullable String ifMatch, Caller caller) {
        return checked(applications.readable(caller, id), ifMatch);
    }

    private Application checked(Application application, @Nullable String ifMatch) {
        Versions.requireMatch(ifMatch, application.version());
        application.requireInTime(calendar.today());
        return application;
    }
}
