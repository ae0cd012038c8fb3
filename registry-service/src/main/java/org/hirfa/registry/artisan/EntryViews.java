package org.hirfa.registry.artisan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.PersonFacts;

/// Entries with what is around them today: the person, the chamber in charge, the standing of the organisation.
@ApplicationScoped
class EntryViews {

    private final Chambers chambers;
    private final Workplaces workplaces;
    private final Doors doors;

    EntryViews(Chambers chambers, Workplaces workplaces, Doors doors) {
        this.doors = doors;
        this.chambers = chambers;
        this.workplaces = workplaces;
    }

    /// @param persons by their ids, all of them
    List<ArtisanView> of(List<Artisan> artisans, Map<UUID, PersonFacts> persons) {
        var serving = chambers.servingAll();
        return artisans.stream().map(artisan -> shown(artisan.view(persons.get(artisan.personId()),
                serving.getOrDefault(artisan.wilaya(), ""), workplaces.stands(artisan.state().form(), artisan.state().organisation())),
                persons.get(artisan.personId()))).toList();
    }

    private ArtisanView shown(ArtisanView view, PersonFacts person) {
        return view.addressLine() != null && doors.areHiddenOf(person) ? view.withoutAddressLine() : view;
    }
}
