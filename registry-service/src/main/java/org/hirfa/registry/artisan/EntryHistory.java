package org.hirfa.registry.artisan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

/// What every entry was on every day, and who made it so.
@ApplicationScoped
class EntryHistory {

    private final Session database;
    private final SetsJson json;
    private final Clock clock;

    EntryHistory(Session database, SetsJson json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Fits a change in where its day is: what took effect after that day still holds.
    ///
    /// The states of the days after it are worked out anew, so that each day's state can be read from one row.
    Woven weave(Artisan artisan, RegisterChange order) {
        var later = database.createQuery("from EntryVersion where key.artisanId = :artisan and effectiveOn > :day "
                + "order by effectiveOn, key.version", EntryVersion.class)
                .setParameter("artisan", artisan.id()).setParameter("day", order.effectiveOn()).getResultList();
        var then = before(artisan, order, later).after(order.change(), order.sets());
        var state = then;
        for (var version : later) {
            version.follow(state, json.read(version.sets()));
            state = version.state();
        }
        return new Woven(then, state);
    }

    /// Keeps the line of a change that the entry has just gone through, under the version that it made.
    void keep(Artisan artisan, RegisterChange order, EntryState state) {
        database.persist(new EntryVersion(new EntryVersion.Key(artisan.id(), artisan.version()), order, json.write(order.sets()), state,
                clock.instant()));
    }

    /// The state at the end of a day; empty for a day before the registration.
    Optional<EntryState> on(UUID artisan, LocalDate day) {
        return database.createQuery("from EntryVersion where key.artisanId = :artisan and effectiveOn <= :day "
                + "order by effectiveOn desc, key.version desc", EntryVersion.class)
                .setParameter("artisan", artisan).setParameter("day", day).setMaxResults(1).uniqueResultOptional()
                .map(EntryVersion::state);
    }

    List<HistoryLine> of(UUID artisan) {
        return database.createQuery("from EntryVersion where key.artisanId = :artisan order by key.version", EntryVersion.class)
                .setParameter("artisan", artisan).getResultList().stream().map(version -> version.line(json.read(version.sets()))).toList();
    }

    private EntryState before(Artisan artisan, RegisterChange order, List<EntryVersion> later) {
        return later.isEmpty() ? artisan.state()
                : on(artisan.id(), order.effectiveOn()).orElseThrow(() -> new IllegalStateException("before the registration"));
    }

    /// @param then the state from the day of the change on
    /// @param now  the state of today
    record Woven(EntryState then, EntryState now) {}
}
