package org.hirfa.funding;

import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.ReceivedEvent;
import org.hirfa.testing.Tables;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/// Makes artisans, cards, certificates and sessions known the way they become known: by the facts of other services.
@ApplicationScoped
public class FundingFixtures {

    @Any
    Instance<EventConsumer> consumers;

    AgroalDataSource database;

    FundingFixtures(@Any Instance<EventConsumer> consumers, AgroalDataSource database) {
        this.consumers = consumers;
        this.database = database;
    }

    public void emptied() {
        Tables.empty(database, "agency", "scheme", "scheme_version");
    }

    /// A potter of Relizane, registered, without a card.
    public KnownArtisan artisan() {
        return new KnownArtisan(this);
    }

    public void hears(String consumer, String type, String payload) {
        var handler = consumers.stream().filter(each -> each.name().equals(consumer)).findFirst().orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> handler.handle(new ReceivedEvent(UUID.randomUUID(), type, Instant.now(), "", payload)));
    }

    public UUID openSession(String kind, String activity, String wilaya, String chamber, int seatsLeft, String startsOn) {
        var id = UUID.randomUUID();
        hears("funding.session-facts", "session.published.v1", session(id, 1, kind, activity, wilaya, chamber, seatsLeft, startsOn, "OPEN"));
        return id;
    }

    public static String session(UUID id, long version, String kind, String activity, String wilaya, String chamber, int seatsLeft,
            String startsOn, String status) {
        return """
                {"sessionId": "%s", "version": %d, "programme": "QUAL-POTTERY", "kind": "%s",
                 "titles": {"ar": "دورة الفخار", "fr": "Cours de poterie", "en": "Pottery course"}, "activities": ["%s"],
                 "chamber": "%s", "wilaya": "%s", "institution": null, "startsOn": "%s", "endsOn": "%s", "seats": 20,
                 "seatsLeft": %d, "fee": {"amount": 0, "currency": "DZD"}, "audience": ["ARTISANS"], "status": "%s"}
                """.formatted(id, version, kind, activity, chamber, wilaya, startsOn, startsOn, seatsLeft, status);
    }
}
