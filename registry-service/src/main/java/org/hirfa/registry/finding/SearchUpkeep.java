package org.hirfa.registry.finding;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.RegistrationChanged;

/// Lets what is found follow the register, within the transaction of each change.
@ApplicationScoped
class SearchUpkeep {

    private final SearchIndex index;

    SearchUpkeep(SearchIndex index) {
        this.index = index;
    }

    void follow(@Observes RegistrationChanged change) {
        var artisan = change.artisan();
        if (change.change() == RegistrationChanged.Change.MERGED) {
            index.remove(artisan.artisanId());
        } else {
            index.write(List.of(named(artisan)));
        }
    }

    private static SearchIndex.Named named(ArtisanSummary artisan) {
        return new SearchIndex.Named(artisan.artisanId(), List.of(artisan.arabicLastName(), artisan.arabicFirstName(),
                artisan.latinLastName(), artisan.latinFirstName()));
    }
}
