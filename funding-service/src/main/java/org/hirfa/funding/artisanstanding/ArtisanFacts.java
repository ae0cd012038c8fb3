package org.hirfa.funding.artisanstanding;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.EventReception;
import org.hirfa.outbox.ReceivedEvent;

import io.smallrye.common.annotation.Blocking;

/// Takes in who is an artisan. Every event of the topic carries the whole standing, so each is kept the same way.
@ApplicationScoped
class ArtisanFacts implements EventConsumer {

    private final EventReception reception;
    private final ArtisanCopy copy;

    ArtisanFacts(EventReception reception, ArtisanCopy copy) {
        this.reception = reception;
        this.copy = copy;
    }

    @Incoming("artisan-facts")
    @Blocking
    void receive(ConsumerRecord<String, String> record) {
        reception.receive(this, record);
    }

    @Override
    public String name() {
        return "funding.artisan-facts";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case "artisan.registered.v1", "artisan.changed.v1", "artisan.suspended.v1", "artisan.resumed.v1",
                    "artisan.struck-off.v1", "artisan.transferred.v1" -> copy.keep(event.as(ArtisanFact.class));
            default -> {
                // A type that came into being later: reception counts it.
            }
        }
    }
}
