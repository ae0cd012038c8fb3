package org.hirfa.training.artisanstanding;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.outbox.EventConsumer;
import org.hirfa.outbox.ReceivedEvent;

import io.quarkus.logging.Log;

/// Takes over what the registry tells about artisans.
@ApplicationScoped
class ArtisanFacts implements EventConsumer {

    private final Standings standings;

    ArtisanFacts(Standings standings) {
        this.standings = standings;
    }

    @Override
    public String name() {
        return "training.artisan-facts";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case "artisan.registered.v1", "artisan.changed.v1", "artisan.suspended.v1", "artisan.resumed.v1",
                    "artisan.struck-off.v1", "artisan.transferred.v1" -> standings.keep(event.as(ArtisanFact.class));
            default -> Log.debugf("event %s of type %s is not for training", event.id(), event.type());
        }
    }
}
