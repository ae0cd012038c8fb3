package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.jspecify.annotations.Nullable;

/// How the chamber comes to know whether an applicant masters the craft: it judges what was brought, or has it shown before
/// a jury.
@ApplicationScoped
class Examining {

    private final Beginning beginning;
    private final Jury jury;
    private final ApplicationEvents events;
    private final LegalCalendar calendar;
    private final Clock clock;

    Examining(Beginning beginning, Jury jury, ApplicationEvents events, LegalCalendar calendar, Clock clock) {
        this.beginning = beginning;
        this.jury = jury;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 404 for evidence that is not there; 409 for evidence that proves itself
    @Transactional
    void judge(UUID id, UUID evidence, @Nullable String ifMatch, JudgeEvidence order, Caller caller) {
        var application = beginning.managed(id, ifMatch, caller);
        application.judge(evidence, order, Actor.of(caller), clock.instant());
        events.changed(application);
    }

    @Transactional
    void call(UUID id, @Nullable String ifMatch, CallToTest order, Caller caller) {
        var application = beginning.managed(id, ifMatch, caller);
        application.requireIn(ApplicationStatus.UNDER_REVIEW, ApplicationStatus.QUALIFICATION_TEST);
        jury.judge(order, application);
        var test = new QualificationTest(UuidVersion7Strategy.INSTANCE.generateUuid(null), order, Actor.of(caller), clock.instant());
        application.call(test, Actor.of(caller), clock.instant());
        events.changed(application);
    }

    /// Whoever fails is under review again: the director refuses, or the chamber calls to another test.
    @Transactional
    void settle(UUID id, @Nullable String ifMatch, SettleTest order, Caller caller) {
        var application = beginning.managed(id, ifMatch, caller);
        application.settle(order, calendar.today(), UuidVersion7Strategy.INSTANCE.generateUuid(null), Actor.of(caller), clock.instant());
        events.changed(application);
    }
}
