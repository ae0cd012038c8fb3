package org.hirfa.registry.duplicate;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.registry.artisan.ArtisanReach;

/// The entries behind an entry.
@ApplicationScoped
class MergedEntries {

    private final Session database;
    private final ArtisanReach reach;
    private final PairEntries entries;
    private final Caller caller;

    MergedEntries(Session database, ArtisanReach reach, PairEntries entries, Caller caller) {
        this.database = database;
        this.reach = reach;
        this.entries = entries;
        this.caller = caller;
    }

    /// @throws org.hirfa.problem.ProblemException 404 for an entry that the caller may not read
    @Transactional
    List<EntryView> of(UUID kept) {
        reach.read(kept, "merged");
        var ids = database.createNativeQuery("""
                with recursive behind (id) as (
                    select id from artisan where merged_into = :kept
                    union select a.id from behind b join artisan a on a.merged_into = b.id)
                select id from behind order by id
                """, UUID.class).setParameter("kept", kept).getResultList();
        var shown = entries.show(ids, caller);
        return ids.stream().map(shown::get).toList();
    }
}
