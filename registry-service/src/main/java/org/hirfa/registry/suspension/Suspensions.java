package org.hirfa.registry.suspension;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.ArtisanReach;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.artisan.RegistrationChanged;
import org.hirfa.registry.artisan.RegistrationChanged.Change;

/// The times for which registrations rest. One ends with the registration's being taken up again, or left, whoever does that.
@ApplicationScoped
class Suspensions {

    private final Session database;
    private final ArtisanReach reach;
    private final LegalCalendar calendar;
    private final Clock clock;

    Suspensions(Session database, ArtisanReach reach, LegalCalendar calendar, Clock clock) {
        this.database = database;
        this.reach = reach;
        this.calendar = calendar;
        this.clock = clock;
    }

    UUID begin(UUID artisan, Suspend order, By by) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        database.persist(new Suspension(id, artisan, order, calendar.today(), by, clock.instant()));
        database.flush();
        return id;
    }

    void endWithTheRest(@Observes RegistrationChanged event) {
        if (event.change() == Change.RESUMED || event.change() == Change.STRUCK_OFF) {
            database.createQuery("from Suspension where artisanId = :artisan and endedOn is null", Suspension.class)
                    .setParameter("artisan", event.artisan().artisanId()).getResultList()
                    .forEach(suspension -> suspension.end(calendar.today(), event.by()));
        }
    }

    @Transactional
    List<SuspensionView> of(UUID artisan) {
        reach.read(artisan, "artisan.suspensions");
        return database.createQuery("from Suspension where artisanId = :artisan order by id desc", Suspension.class)
                .setParameter("artisan", artisan).getResultList().stream().map(Suspension::view).toList();
    }
}
