package org.hirfa.registry.duty;

import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.artisan.ArtisanSummary;
import org.hirfa.registry.artisan.KnownDuties;

/// Duties for the events of the register.
@ApplicationScoped
class NotedDuties implements KnownDuties {

    private final Session database;
    private final DutyKinds kinds;
    private final LegalCalendar calendar;

    NotedDuties(Session database, DutyKinds kinds, LegalCalendar calendar) {
        this.database = database;
        this.kinds = kinds;
        this.calendar = calendar;
    }

    @Override
    public Map<String, Told> of(ArtisanSummary artisan) {
        var noted = database.createQuery("from Duty where key.artisanId = :artisan order by key.kind", Duty.class)
                .setParameter("artisan", artisan.artisanId()).getResultList();
        return noted.isEmpty() ? Map.of() : noted.stream().flatMap(duty -> kinds.find(duty.kind()).stream()
                .map(kind -> duty.view(kinds.due(kind, artisan.registeredOn()), calendar.today())))
                .collect(Collectors.toMap(DutyView::kind, view -> new Told(view.state().name(), view.provenOn(), view.goodUntil())));
    }
}
