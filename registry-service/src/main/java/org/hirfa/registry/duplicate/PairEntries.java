package org.hirfa.registry.duplicate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.access.Access;
import org.hirfa.access.AccessLog;
import org.hirfa.access.Caller;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.person.People;
import org.hirfa.registry.person.PersonFacts;

/// The entries of pairs as a reader may see them; each that is shown in full leaves an access entry.
@ApplicationScoped
class PairEntries {

    private final Session database;
    private final People people;
    private final Chambers chambers;
    private final ChamberScope scope;
    private final AccessLog accesses;

    PairEntries(Session database, People people, Chambers chambers, ChamberScope scope, AccessLog accesses) {
        this.database = database;
        this.people = people;
        this.chambers = chambers;
        this.scope = scope;
        this.accesses = accesses;
    }

    Map<UUID, EntryView> show(Collection<UUID> artisans, Caller caller) {
        if (artisans.isEmpty()) {
            return Map.of();
        }
        var readable = scope.readableBy(caller);
        var serving = chambers.servingAll();
        var rows = database.createNativeQuery("""
                select id, person_id, registration_number, wilaya, commune, status, merged_into from artisan where id in (:ids)
                """, Tuple.class).setParameter("ids", artisans).getResultList();
        var shown = rows.stream().filter(row -> readable.contains(row.get(3, String.class))).map(row -> row.get(1, UUID.class)).toList();
        var persons = shown.isEmpty() ? Map.<UUID, PersonFacts>of() : people.findAll(shown);
        accesses.recordAll(persons.values().stream().filter(person -> !person.isStoodForBy(caller.account()))
                .map(person -> new Access(person.id(), "duplicate", "registration")).toList());
        var entries = new HashMap<UUID, EntryView>();
        rows.forEach(row -> entries.put(row.get(0, UUID.class), entry(row, persons, serving.getOrDefault(row.get(3, String.class), ""))));
        return entries;
    }

    /// The wilayas of some entries, to know who may decide.
    List<String> wilayas(Collection<UUID> artisans) {
        return database.createNativeQuery("select wilaya from artisan where id in (:ids)", String.class).setParameter("ids", artisans)
                .getResultList();
    }

    private static EntryView entry(Tuple row, Map<UUID, PersonFacts> persons, String chamber) {
        var person = persons.get(row.get(1, UUID.class));
        return Objects.isNull(person) ? EntryView.elsewhere(chamber)
                : new EntryView(true, chamber, row.get(0, UUID.class), row.get(2, String.class), person.names(), person.birthYear(),
                        row.get(3, String.class), row.get(4, String.class), row.get(5, String.class), row.get(6, UUID.class));
    }
}
