package org.hirfa.registry.organisation;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

/// What becomes of an organisation that stands: suspended, resumed, its approval taken back, its end.
@ApplicationScoped
class Standing {

    private final Organisations organisations;
    private final OrganisationReadiness readiness;
    private final OrganisationEvents events;
    private final Headcount headcount;
    private final Clock clock;

    Standing(Organisations organisations, OrganisationReadiness readiness, OrganisationEvents events, Headcount headcount,
            Clock clock) {
        this.organisations = organisations;
        this.readiness = readiness;
        this.events = events;
        this.headcount = headcount;
        this.clock = clock;
    }

    @Transactional
    void suspend(String code, @Nullable String ifMatch, Reason order, Caller caller) {
        var organisation = held(code, ifMatch, caller);
        organisation.suspend(order.reason(), Actor.of(caller), clock.instant());
        events.changed(organisation);
    }

    @Transactional
    void resume(String code, @Nullable String ifMatch, Caller caller) {
        var organisation = held(code, ifMatch, caller);
        organisation.resume(readiness.of(organisation), Actor.of(caller), clock.instant());
        events.changed(organisation);
    }

    @Transactional
    void withdraw(String code, @Nullable String ifMatch, Reason order, Caller caller) {
        var organisation = held(code, ifMatch, caller);
        organisation.withdraw(order.reason(), Actor.of(caller), clock.instant());
        events.changed(organisation);
    }

    /// Nobody belongs to an organisation that has ended.
    @Transactional
    void end(String code, @Nullable String ifMatch, OrganisationStatus how, Reason order, Caller caller) {
        var organisation = held(code, ifMatch, caller);
        organisation.end(how, order.reason(), Actor.of(caller), clock.instant());
        organisations.flush();
        headcount.endAll(organisation.id(), how.name());
        events.changed(organisation);
    }

    private Organisation held(String code, @Nullable String ifMatch, Caller caller) {
        var organisation = organisations.decidable(caller, code, readiness.rules());
        Versions.requireMatch(ifMatch, organisation.version());
        return organisation;
    }
}
