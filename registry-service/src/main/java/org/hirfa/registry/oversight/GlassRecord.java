package org.hirfa.registry.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.jspecify.annotations.Nullable;

/// Every look in full there ever was, with what was read: for those who audit. Telling one of them whose file it was is
/// itself a look at that file, and leaves an entry.
@ApplicationScoped
public class GlassRecord {

    private static final int MOST_READS = 500;

    private final Session database;
    private final AccessLog accesses;

    GlassRecord(Session database, AccessLog accesses) {
        this.database = database;
        this.accesses = accesses;
    }

    /// Newest first.
    ///
    /// @param account only what this account opened; null for all
    @Transactional
    public List<GlassView> list(@Nullable UUID account, @Nullable UUID before, int limit) {
        var found = database.createQuery("""
                from BrokenGlass where (:account is null or account = :account) and (:before is null or id < :before) order by id desc
                """, BrokenGlass.class).setParameter("account", account, UUID.class).setParameter("before", before, UUID.class)
                .setMaxResults(limit).getResultList().stream().map(glass -> glass.view(List.of())).toList();
        accesses.recordAll(found.stream().map(GlassView::personId).distinct()
                .map(person -> new Access(person, "break-glass.list", "oversight")).toList());
        return found;
    }

    /// @param account as for the list
    @Transactional
    public Optional<GlassView> find(@Nullable UUID account, UUID id) {
        return Optional.ofNullable(database.find(BrokenGlass.class, id))
                .filter(glass -> account == null || glass.account().equals(account)).map(this::withReads);
    }

    private GlassView withReads(BrokenGlass glass) {
        var span = glass.span();
        accesses.record(new Access(span.person(), "break-glass", "oversight"));
        return glass.view(database.createNativeQuery("""
                select at, what, route from access_entry
                 where person_id = :person and actor = :actor and at >= :from and at <= :until and what <> 'break-glass'
                 order by entry limit :most
                """, Tuple.class).setParameter("person", span.person()).setParameter("actor", span.account().toString())
                .setParameter("from", span.from()).setParameter("until", span.until()).setParameter("most", MOST_READS)
                .getResultList().stream().map(row -> new GlassView.Read(row.get(0, Instant.class), row.get(1, String.class),
                        row.get(2, String.class))).toList());
    }
}
