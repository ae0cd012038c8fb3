package org.hirfa.training.artisanstanding;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hirfa.outbox.EventReception;

import io.smallrye.common.annotation.Blocking;

/// The registry's topics, as they arrive.
@ApplicationScoped
class RegistryChannels {

    private final EventReception reception;
    private final ApplicationFacts applications;
    private final ArtisanFacts artisans;

    RegistryChannels(EventReception reception, ApplicationFacts applications, ArtisanFacts artisans) {
        this.reception = reception;
        this.applications = applications;
        this.artisans = artisans;
    }

    @Incoming("application-facts")
    @Blocking
    void application(ConsumerRecord<String, String> record) {
        reception.receive(applications, record);
    }

    @Incoming("artisan-facts")
    @Blocking
    void artisan(ConsumerRecord<String, String> record) {
        reception.receive(artisans, record);
    }
}
