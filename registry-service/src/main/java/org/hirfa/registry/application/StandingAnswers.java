package org.hirfa.registry.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;

/// How an application stands: with its papers, and in time. Everybody but the applicant leaves an access entry.
@ApplicationScoped
class StandingAnswers {

    private final Applications applications;
    private final ApplicationAnswers answers;
    private final FileCheck check;
    private final Caller caller;
    private final Clock clock;

    StandingAnswers(Applications applications, ApplicationAnswers answers, FileCheck check, Caller caller, Clock clock) {
        this.applications = applications;
        this.answers = answers;
        this.check = check;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<ChecklistLine> checklist(UUID id) {
        var application = applications.readable(caller, id);
        answers.note(application, "application.checklist");
        return check.of(application);
    }

    @Transactional
    ClockView clock(UUID id) {
        var application = applications.readable(caller, id);
        answers.note(application, "application.clock");
        return application.clock(check.today(), clock.instant());
    }
}
