package org.hirfa.registry.journey;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hirfa.outbox.EventReception;

import io.smallrye.reactive.messaging.annotations.Blocking;

@ApplicationScoped
class JourneyFactsConsumer {

    private final EventReception reception;
    private final JourneyFacts facts;

    JourneyFactsConsumer(EventReception reception, JourneyFacts facts) {
        this.reception = reception;
        this.facts = facts;
    }

    @Incoming("journey-facts")
    @Blocking
    void receive(ConsumerRecord<String, String> record) {
        reception.receive(facts, record);
    }
}
