package org.hirfa.registry.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;

/// Questions that other features ask about organisations. It decides nothing about who may see the answer.
@ApplicationScoped
public class OrganisationDirectory {

    private final Session database;
    private final LegalCalendar calendar;

    OrganisationDirectory(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// @param code its own, as the chamber gave it or as it was drawn here
    public Optional<OrganisationSummary> find(String code) {
        return database.createNativeQuery("""
                select o.id, o.code, o.kind, o.name_ar, o.name_fr, o.activities, o.commune, coalesce(w.wilaya_code, ''), o.status
                  from organisation o left join commune_wilaya w on w.commune_id = o.commune
                       and daterange(w.valid_from, w.valid_to, '[]') @> cast(:day as date)
                 where o.code = :code and o.status <> 'DISCARDED'
                """, Tuple.class).setParameter("code", code).setParameter("day", calendar.today()).uniqueResultOptional()
                .map(OrganisationDirectory::summary);
    }

    /// @throws jakarta.persistence.NoResultException for an id that is no organisation's
    public String codeOf(UUID organisation) {
        return database.createNativeQuery("select code from organisation where id = :id", String.class).setParameter("id", organisation)
                .getSingleResult();
    }

    /// Whether somebody belongs to it on that day, in whatever role.
    public boolean hasMember(String code, UUID personId, LocalDate day) {
        return !database.createNativeQuery("""
                select m.id from organisation_member m join organisation o on o.id = m.organisation_id
                 where o.code = :code and o.status <> 'DISCARDED' and m.person_id = :person and m.state = 'CONFIRMED'
                   and daterange(m.since, m.until, '[]') @> cast(:day as date) limit 1
                """, UUID.class).setParameter("code", code).setParameter("person", personId).setParameter("day", day)
                .getResultList().isEmpty();
    }

    private static OrganisationSummary summary(Tuple row) {
        var kind = OrganisationKind.valueOf(row.get(2, String.class));
        var status = OrganisationStatus.valueOf(row.get(8, String.class));
        return new OrganisationSummary(row.get(0, UUID.class), row.get(1, String.class), kind, row.get(3, String.class),
                row.get(4, String.class), List.of(row.get(5, String[].class)), row.get(6, String.class), row.get(7, String.class), status,
                status == kind.standing());
    }
}
