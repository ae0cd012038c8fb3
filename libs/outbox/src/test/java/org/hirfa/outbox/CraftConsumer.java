package org.hirfa.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.reactive.messaging.annotations.Blocking;

@ApplicationScoped
class CraftConsumer {

    private final EventReception reception;
    private final CraftCopies copies;

    CraftConsumer(EventReception reception, CraftCopies copies) {
        this.reception = reception;
        this.copies = copies;
    }

    @Incoming("crafts")
    @Blocking
    void receive(ConsumerRecord<String, String> record) {
        reception.receive(copies, record);
    }
}
