package org.hirfa.registry.artisan;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.People;

/// Puts entries of the register into an answer, and leaves an access entry for each that is not the caller's own.
@ApplicationScoped
class Showing {

    private final People people;
    private final Chambers chambers;
    private final AccessLog accesses;
    private final Caller caller;

    Showing(People people, Chambers chambers, AccessLog accesses, Caller caller) {
        this.people = people;
        this.chambers = chambers;
        this.accesses = accesses;
        this.caller = caller;
    }

    List<ArtisanView> show(List<Artisan> artisans) {
        var persons = people.findAll(artisans.stream().map(Artisan::personId).toList());
        accesses.recordAll(persons.values().stream().filter(person -> !person.isStoodForBy(caller.account()))
                .map(person -> new Access(person.id(), "artisan", "registration")).toList());
        var serving = chambers.servingAll();
        return artisans.stream().map(artisan -> artisan.view(persons.get(artisan.personId()),
                serving.getOrDefault(artisan.wilaya(), ""))).toList();
    }
}
