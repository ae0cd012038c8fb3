package org.hirfa.registry.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.search.SearchText;

/// Which wilayas and communes stand on a day, and which lies where.
@ApplicationScoped
public class Territory {

    private final Session database;
    private final LegalCalendar calendar;

    Territory(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// A commune that stands today, with its wilaya of today.
    public Optional<CommuneView> commune(String id) {
        return Optional.ofNullable(database.find(Commune.class, id))
                .flatMap(commune -> wilayaOf(id, calendar.today()).map(commune::in));
    }

    /// The codes of all wilayas, past and coming ones too.
    public Set<String> allWilayas() {
        return Set.copyOf(database.createQuery("select code from Wilaya", String.class).getResultList());
    }

    Optional<Wilaya> wilaya(String code) {
        return Optional.ofNullable(database.find(Wilaya.class, code));
    }

    /// @param after the code after which to go on; empty to begin
    List<Wilaya> wilayas(LocalDate day, String search, String after, int limit) {
        return database.createNativeQuery("""
                select * from wilaya where daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                   and search_text like :search and code > :after order by code limit :limit
                """, Wilaya.class).setParameter("day", day).setParameter("search", SearchText.containing(search))
                .setParameter("after", after).setParameter("limit", limit).getResultList();
    }

    /// @param after the id after which to go on; empty to begin
    List<CommuneView> communes(String wilaya, LocalDate day, String search, String after, int limit) {
        return database.createNativeQuery("""
                select c.* from commune c join commune_wilaya w on w.commune_id = c.id
                 where w.wilaya_code = :wilaya and daterange(w.valid_from, w.valid_to, '[]') @> cast(:day as date)
                   and daterange(c.valid_from, c.valid_to, '[]') @> cast(:day as date)
                   and c.search_text like :search and c.id > :after order by c.id limit :limit
                """, Commune.class).setParameter("wilaya", wilaya).setParameter("day", day)
                .setParameter("search", SearchText.containing(search)).setParameter("after", after).setParameter("limit", limit)
                .getResultList().stream()
                .map(commune -> commune.in(wilaya)).toList();
    }

    private Optional<String> wilayaOf(String commune, LocalDate day) {
        return database.createNativeQuery("""
                select wilaya_code from commune_wilaya
                 where commune_id = :commune and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                """, String.class).setParameter("commune", commune).setParameter("day", day).uniqueResultOptional();
    }
}
