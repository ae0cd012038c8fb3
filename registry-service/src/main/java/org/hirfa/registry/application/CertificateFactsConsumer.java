package org.hirfa.registry.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.hirfa.outbox.EventReception;

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
