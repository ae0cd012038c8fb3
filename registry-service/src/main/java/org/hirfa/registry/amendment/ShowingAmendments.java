package org.hirfa.registry.amendment;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.registry.artisan.ArtisanReach;

/// Shows the recorded changes of an entry to whom it concerns.
@ApplicationScoped
class ShowingAmendments {

    private final ArtisanReach reach;
    private final Amendments amendments;

    ShowingAmendments(ArtisanReach reach, Amendments amendments) {
        this.reach = reach;
        this.amendments = amendments;
    }

    @Transactional
    List<AmendmentView> of(UUID artisan) {
        reach.read(artisan, "artisan.amendments");
        return amendments.of(artisan);
    }
}
