package org.hirfa.training.reform;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.EventReception;
import org.hirfa.outbox.ReceivedEvent;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;

/// Takes over what the registry tells about reforms.
@ApplicationScoped
class ReformFacts implements EventConsumer {

    private final EventReception reception;
    private final Moving moving;

    ReformFacts(EventReception reception, Moving moving) {
        this.reception = reception;
        this.moving = moving;
    }

    @Incoming("reform-facts")
    @Blocking
    void receive(ConsumerRecord<String, String> record) {
        reception.receive(this, record);
    }

    @Override
    public String name() {
        return "training.reform-facts";
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals("reform.applied.v1")) {
            moving.keep(event.as(ReformFact.class));
            moving.follow();
        } else {
            Log.debugf("event %s of type %s is not for training", event.id(), event.type());
        }
    }
}
