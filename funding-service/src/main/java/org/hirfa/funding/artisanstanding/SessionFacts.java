package org.hirfa.funding.artisanstanding;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.EventReception;
import org.hirfa.outbox.ReceivedEvent;

import io.smallrye.common.annotation.Blocking;

/// Takes in which courses are on offer, so that a remedy can name one that has seats.
@ApplicationScoped
class SessionFacts implements EventConsumer {

    private final EventReception reception;
    private final SessionCopy copy;

    SessionFacts(EventReception reception, SessionCopy copy) {
        this.reception = reception;
        this.copy = copy;
    }

    @Incoming("session-facts")
    @Blocking
    void receive(ConsumerRecord<String, String> record) {
        reception.receive(this, record);
    }

    @Override
    public String name() {
        return "funding.session-facts";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case "session.published.v1", "session.changed.v1" -> copy.keep(event.as(SessionFact.class));
            default -> {
                // A type that came into being later: reception counts it.
            }
        }
    }
}
