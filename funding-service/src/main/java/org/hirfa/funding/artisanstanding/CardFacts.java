package org.hirfa.funding.artisanstanding;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.EventReception;
import org.hirfa.outbox.ReceivedEvent;

import io.smallrye.common.annotation.Blocking;

/// Takes in who holds a card. A card may be heard of before its artisan: the topics keep no order between them.
@ApplicationScoped
class CardFacts implements EventConsumer {

    private final EventReception reception;
    private final CardCopy copy;

    CardFacts(EventReception reception, CardCopy copy) {
        this.reception = reception;
        this.copy = copy;
    }

    @Incoming("card-facts")
    @Blocking
    void receive(ConsumerRecord<String, String> record) {
        reception.receive(this, record);
    }

    @Override
    public String name() {
        return "funding.card-facts";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case "card.issued.v1", "card.changed.v1", "card.revoked.v1" -> copy.keep(event.as(CardFact.class));
            default -> {
                // A type that came into being later: reception counts it.
            }
        }
    }
}
