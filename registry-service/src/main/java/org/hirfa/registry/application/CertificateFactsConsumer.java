package org.hirfa.registry.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hirfa.outbox.EventReception;

import io.smallrye.reactive.messaging.annotations.Blocking;

@ApplicationScoped
class CertificateFactsConsumer {

    private final EventReception reception;
    private final CertificateFacts facts;

    CertificateFactsConsumer(EventReception reception, CertificateFacts facts) {
        this.reception = reception;
        this.facts = facts;
    }

    @Incoming("certificate-facts")
    @Blocking
    void receive(ConsumerRecord<String, String> record) {
        reception.receive(facts, record);
    }
}
