package org.hirfa.registry.organisation;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;

/// How many belong to an organisation; never who.
@ApplicationScoped
class Headcount {

    private static final String CONFIRMED_TODAY = """
             organisation_id = :organisation and state = 'CONFIRMED' and daterange(since, until, '[]') @> cast(:day as date)
            """;

    private final Session database;
    private final LegalCalendar calendar;

    Headcount(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// How many different people. Who supervises an enterprise belongs to it.
    int today(UUID organisation) {
        return database.createNativeQuery("select count(distinct person_id) from organisation_member where" + CONFIRMED_TODAY, Long.class)
                .setParameter("organisation", organisation).setParameter("day", calendar.today()).getSingleResult().intValue();
    }

    boolean hasSupervisor(UUID organisation) {
        return !database.createNativeQuery("select id from organisation_member where role = 'SUPERVISOR' and" + CONFIRMED_TODAY, UUID.class)
                .setParameter("organisation", organisation).setParameter("day", calendar.today()).getResultList().isEmpty();
    }

    /// Ends every membership with the organisation itself; what was to begin later never will.
    void endAll(UUID organisation, String reason) {
        database.createNativeMutationQuery("""
                update organisation_member set state = 'RETRACTED', end_reason = :reason, version = version + 1
                 where organisation_id = :organisation and (since > :day and state = 'CONFIRMED' or state = 'INVITED')
                """).setParameter("organisation", organisation).setParameter("day", calendar.today())
                .setParameter("reason", reason).executeUpdate();
        database.createNativeMutationQuery("""
                update organisation_member set until = :day, end_reason = :reason, version = version + 1
                 where organisation_id = :organisation and state = 'CONFIRMED' and (until is null or until > :day)
                """).setParameter("organisation", organisation).setParameter("day", calendar.today())
                .setParameter("reason", reason).executeUpdate();
    }
}
