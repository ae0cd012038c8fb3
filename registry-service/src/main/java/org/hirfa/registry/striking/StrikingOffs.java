package org.hirfa.registry.striking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.RegistrationChanged;
import org.hirfa.registry.artisan.RegistrationChanged.Change;

/// All ends of registrations, those announced too.
@ApplicationScoped
class StrikingOffs {

    private final Session database;
    private final ArtisanReach reach;
    private final Clock clock;

    StrikingOffs(Session database, ArtisanReach reach, Clock clock) {
        this.database = database;
        this.reach = reach;
        this.clock = clock;
    }

    void add(StrikingOff striking) {
        database.persist(striking);
        database.flush();
    }

    /// The one that waits for its day.
    Optional<StrikingOff> announced(UUID artisan) {
        return database.createQuery("from StrikingOff where artisanId = :artisan and state = ANNOUNCED", StrikingOff.class)
                .setParameter("artisan", artisan).setLockMode(LockModeType.PESSIMISTIC_WRITE).uniqueResultOptional();
    }

    StrikingOff locked(UUID id) {
        return database.find(StrikingOff.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    StrikingOffView kept(StrikingOff striking) {
        database.flush();
        return striking.view();
    }

    /// Who has left, or has been merged away, cannot be struck off any more.
    void overtaken(@Observes RegistrationChanged event) {
        if (event.change() == Change.STRUCK_OFF || event.change() == Change.MERGED) {
            announced(event.artisan().artisanId())
                    .ifPresent(striking -> striking.settle(StrikingState.SUPERSEDED, event.by(), null, clock.instant()));
            database.flush();
        }
    }

    @Transactional
    List<StrikingOffView> of(UUID artisan) {
        reach.read(artisan, "artisan.striking-offs");
        return database.createQuery("from StrikingOff where artisanId = :artisan order by id desc", StrikingOff.class)
                .setParameter("artisan", artisan).getResultList().stream().map(StrikingOff::view).toList();
    }
}
