package org.hirfa.registry.amendment;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.Doors;

/// Shows the recorded changes of an entry to whom it concerns.
@ApplicationScoped
class ShowingAmendments {

    private final ArtisanReach reach;
    private final Amendments amendments;
    private final Doors doors;

    ShowingAmendments(ArtisanReach reach, Amendments amendments, Doors doors) {
        this.doors = doors;
        this.reach = reach;
        this.amendments = amendments;
    }

    @Transactional
    List<AmendmentView> of(UUID artisan) {
        var hidden = doors.areHiddenOf(reach.read(artisan, "artisan.amendments"));
        return amendments.of(artisan).stream().map(amendment -> hidden ? amendment.withoutAddressLine() : amendment).toList();
    }
}
