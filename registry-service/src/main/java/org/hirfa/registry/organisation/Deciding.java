package org.hirfa.registry.organisation;

import java.time.Clock;
import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// The steps that make an organisation stand: handing in, registering, approving, recognising.
@ApplicationScoped
class Deciding {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Organisations organisations;
    private final OrganisationReadiness readiness;
    private final OrganisationEvents events;
    private final LegalCalendar calendar;
    private final Clock clock;

    Deciding(Organisations organisations, OrganisationReadiness readiness, OrganisationEvents events, LegalCalendar calendar,
            Clock clock) {
        this.organisations = organisations;
        this.readiness = readiness;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws org.hirfa.problem.ProblemException 409 without the members or the supervisor that its kind needs
    @Transactional
    void submit(String code, @Nullable String ifMatch, Caller caller) {
        var organisation = organisations.managed(caller, code);
        Versions.requireMatch(ifMatch, organisation.version());
        organisation.submit(readiness.of(organisation), Actor.of(caller), clock.instant());
        events.changed(organisation);
    }

    @Transactional
    void discard(String code, @Nullable String ifMatch, Caller caller) {
        var organisation = organisations.managed(caller, code);
        Versions.requireMatch(ifMatch, organisation.version());
        organisation.discard(Actor.of(caller), clock.instant());
        organisations.flush();
    }

    @Transactional
    void sendBack(String code, @Nullable String ifMatch, Reason order, Caller caller) {
        var organisation = organisations.decidable(caller, code, readiness.rules());
        Versions.requireMatch(ifMatch, organisation.version());
        organisation.sendBack(order.reason(), Actor.of(caller), clock.instant());
        events.changed(organisation);
    }

    @Transactional
    void register(String code, @Nullable String ifMatch, Caller caller) {
        var organisation = organisations.decidable(caller, code, readiness.rules());
        Versions.requireMatch(ifMatch, organisation.version());
        organisation.register(readiness.of(organisation), calendar.today(), Actor.of(caller), clock.instant());
        events.registered(organisation);
    }

    /// Approves, renews or recognises: the decision is on paper and has a number.
    @Transactional
    void grant(String code, @Nullable String ifMatch, Grant order, Kind kind, Caller caller) {
        var organisation = organisations.decidable(caller, code, readiness.rules());
        Versions.requireMatch(ifMatch, organisation.version());
        var until = readiness.ruleOf(organisation).lastDayOf(judged(organisation, order.decidedOn()));
        var decision = new Organisation.Decision(order.number(), order.decidedOn(), kind.standing, kind == Kind.RENEW);
        var first = organisation.decidedOn() == null;
        organisation.grant(decision, until, readiness.of(organisation), Actor.of(caller), clock.instant());
        if (until != null && until.isBefore(calendar.today())) {
            throw StandardProblem.INVALID_INPUT.because().at("/decidedOn", "out-of-range");
        }
        if (first) {
            events.registered(organisation);
        } else {
            events.changed(organisation);
        }
    }

    private LocalDate judged(Organisation organisation, LocalDate decidedOn) {
        var before = organisation.decidedOn();
        if (decidedOn.isAfter(calendar.today()) || decidedOn.isBefore(before == null ? EARLIEST : before)) {
            throw StandardProblem.INVALID_INPUT.because().at("/decidedOn", "out-of-range");
        }
        return decidedOn;
    }

    /// What a decision on paper does.
    enum Kind {
        APPROVE(OrganisationStatus.APPROVED), RENEW(OrganisationStatus.APPROVED), RECOGNISE(OrganisationStatus.RECOGNISED);

        private final OrganisationStatus standing;

        Kind(OrganisationStatus standing) {
            this.standing = standing;
        }
    }
}
