package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.jspecify.annotations.Nullable;

/// The steps between the draft and the decision.
@ApplicationScoped
class Reviewing {

    private final Applications applications;
    private final Receipts receipts;
    private final Qualification qualification;
    private final ApplicationEvents events;
    private final Clock clock;

    Reviewing(Applications applications, Receipts receipts, Qualification qualification, ApplicationEvents events, Clock clock) {
        this.applications = applications;
        this.receipts = receipts;
        this.qualification = qualification;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void submit(UUID id, @Nullable String ifMatch, Caller caller) {
        var application = applications.ownOrManaged(caller, id);
        Versions.requireMatch(ifMatch, application.version());
        receipts.give(application, Actor.of(caller));
        events.submitted(application);
    }

    /// Takes a request back before anybody has looked at it, so that another can be made.
    @Transactional
    void withdraw(UUID id, @Nullable String ifMatch, Caller caller) {
        var application = applications.ownOrManaged(caller, id);
        Versions.requireMatch(ifMatch, application.version());
        application.withdraw(Actor.of(caller), clock.instant());
        if (application.isHandedIn()) {
            events.changed(application);
        }
    }

    @Transactional
    void takeIn(UUID id, @Nullable String ifMatch, Caller caller) {
        var application = applications.managed(caller, id);
        Versions.requireMatch(ifMatch, application.version());
        application.takeIn(Actor.of(caller), clock.instant());
        events.changed(application);
    }

    /// A certificate that came before the request answers it at once.
    @Transactional
    void requestDocuments(UUID id, @Nullable String ifMatch, RequestDocuments order, Caller caller) {
        var application = applications.managed(caller, id);
        Versions.requireMatch(ifMatch, application.version());
        qualification.judgeKinds(order);
        var now = clock.instant();
        application.request(order.items().stream().map(item -> new DocumentRequest(
                UuidVersion7Strategy.INSTANCE.generateUuid(null), item.kind(), item.note(), now)).toList(), Actor.of(caller), now);
        qualification.attachCertificates(application);
        events.changed(application);
    }
}
