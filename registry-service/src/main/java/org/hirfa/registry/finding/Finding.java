package org.hirfa.registry.finding;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.http.Page;
import org.hirfa.registry.artisan.ArtisanView;
import org.hirfa.registry.artisan.Showing;
import org.jspecify.annotations.Nullable;

/// Answers a search, and records whose entries it showed: in one transaction, so that nobody reads what was not recorded.
@ApplicationScoped
class Finding {

    private final Search search;
    private final Showing showing;

    Finding(Search search, Showing showing) {
        this.search = search;
        this.showing = showing;
    }

    @Transactional
    Page<ArtisanView> page(Wanted wanted, @Nullable Hit after, int limit) {
        var page = Page.of(search.find(wanted, after, limit + 1), limit, Hit::keyset, Hit::artisan);
        return new Page<>(page.items().isEmpty() ? List.of() : showing.all(page.items()), page.next());
    }
}
