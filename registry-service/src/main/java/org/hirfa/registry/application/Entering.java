package org.hirfa.registry.application;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.artisan.Registering;
import org.hirfa.registry.person.People;

/// What acceptance sets going: the register entry, under a number of its own.
@ApplicationScoped
class Entering {

    private final Registering registering;
    private final People people;

    Entering(Registering registering, People people) {
        this.registering = registering;
        this.people = people;
    }

    UUID enter(Application application, Actor by) {
        var artisan = registering.register(application.registration(people.get(application.personId()), by));
        return artisan.artisanId();
    }
}
