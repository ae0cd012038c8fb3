package org.hirfa.registry.application;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.jspecify.annotations.Nullable;

/// The chamber's steps between the receipt and the decision.
@ApplicationScoped
class Reviewing {

    private final Beginning beginning;
    private final FileCheck check;
    private final Qualification qualification;
    private final ApplicationEvents events;
    private final Clock clock;

    Reviewing(Beginning beginning, FileCheck check, Qualification qualification, ApplicationEvents events, Clock clock) {
        this.check = check;
        this.beginning = beginning;
        this.qualification = qualification;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void takeIn(UUID id, @Nullable String ifMatch, Caller caller) {
        var application = beginning.managed(id, ifMatch, caller);
        application.takeIn(Actor.of(caller), clock.instant());
        events.changed(application);
    }

    /// A certificate that came before the request answers it at once.
    @Transactional
    void requestDocuments(UUID id, @Nullable String ifMatch, RequestDocuments order, Caller caller) {
        var application = beginning.managed(id, ifMatch, caller);
        check.judgeKinds(order);
        var now = clock.instant();
        application.request(order.items().stream().map(item -> new DocumentRequest(
                UuidVersion7Strategy.INSTANCE.generateUuid(null), item.kind(), item.note(), now)).toList(), check.today(),
                Actor.of(caller), now);
        qualification.attachCertificates(application);
        events.changed(application);
    }

    @Transactional
    void forward(UUID id, @Nullable String ifMatch, Forward order, Caller caller) {
        var application = beginning.managed(id, ifMatch, caller);
        application.forward(order.note(), Actor.of(caller), clock.instant());
        events.changed(application);
    }
}
