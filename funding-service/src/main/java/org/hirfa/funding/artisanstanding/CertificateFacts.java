package org.hirfa.funding.artisanstanding;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.EventReception;
import org.hirfa.outbox.ReceivedEvent;

import io.smallrye.common.annotation.Blocking;

/// Takes in who passed what. A certificate may be heard of before its holder is an artisan at all.
@ApplicationScoped
class CertificateFacts implements EventConsumer {

    private final EventReception reception;
    private final CertificateCopy copy;

    CertificateFacts(EventReception reception, CertificateCopy copy) {
        this.reception = reception;
        this.copy = copy;
    }

    @Incoming("certificate-facts")
    @Blocking
    void receive(ConsumerRecord<String, String> record) {
        reception.receive(this, record);
    }

    @Override
    public String name() {
        return "funding.certificate-facts";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case "certificate.issued.v1", "certificate.revoked.v1" -> copy.keep(event.as(CertificateFact.class));
            default -> {
                // A type that came into being later: reception counts it.
            }
        }
    }
}
