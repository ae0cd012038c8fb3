package org.hirfa.training.artisanstanding;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.ReceivedEvent;

import io.quarkus.logging.Log;

/// Takes over what the registry tells about applications.
@ApplicationScoped
class ApplicationFacts implements EventConsumer {

    private final Standings standings;

    ApplicationFacts(Standings standings) {
        this.standings = standings;
    }

    @Override
    public String name() {
        return "training.application-facts";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case "application.submitted.v1", "application.changed.v1" -> standings.keep(event.as(ApplicationFact.class));
            default -> Log.debugf("event %s of type %s is not for training", event.id(), event.type());
        }
    }
}
