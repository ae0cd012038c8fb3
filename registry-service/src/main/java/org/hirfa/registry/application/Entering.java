package org.hirfa.registry.application;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.artisan.Registering;
import org.hirfa.registry.card.CardRequests;
import org.hirfa.registry.person.People;

/// What acceptance sets going: the register entry under a number of its own, and the request for its card.
@ApplicationScoped
class Entering {

    private final Registering registering;
    private final CardRequests cards;
    private final People people;

    Entering(Registering registering, CardRequests cards, People people) {
        this.registering = registering;
        this.cards = cards;
        this.people = people;
    }

    UUID enter(Application application, Actor by) {
        var artisan = registering.register(application.registration(people.get(application.personId()), by));
        cards.request(artisan.artisanId(), by.subject());
        return artisan.artisanId();
    }
}
