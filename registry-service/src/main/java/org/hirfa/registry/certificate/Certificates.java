package org.hirfa.registry.certificate;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.registry.person.PersonFacts;

/// The registry's own copy of training certificates.
@ApplicationScoped
public class Certificates {

    private final Session database;
    private final LegalCalendar calendar;

    Certificates(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// Keeps a fact unless a newer one about the same certificate is here already.
    ///
    /// @return whether it was kept
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean keep(CertificateFact fact) {
        return database.createNativeMutationQuery("""
                insert into training_certificate as held (id, number, person_id, account, opens_registration, activities,
                    issued_on, valid_until, status, version)
                values (:id, :number, :person, :account, :opens, :activities, :issuedOn, :validUntil, :status, :version)
                on conflict (id) do update set number = excluded.number, person_id = excluded.person_id,
                    account = excluded.account, opens_registration = excluded.opens_registration,
                    activities = excluded.activities, issued_on = excluded.issued_on, valid_until = excluded.valid_until,
                    status = excluded.status, version = excluded.version
                where held.version < excluded.version
                """)
                .setParameter("id", fact.certificateId()).setParameter("number", fact.number())
                .setParameter("person", fact.personId(), UUID.class).setParameter("account", fact.account(), UUID.class)
                .setParameter("opens", fact.opensRegistration())
                .setParameter("activities", fact.activities().toArray(String[]::new))
                .setParameter("issuedOn", fact.issuedOn())
                .setParameter("validUntil", fact.validUntil(), java.time.LocalDate.class)
                .setParameter("status", fact.status()).setParameter("version", fact.version())
                .executeUpdate() == 1;
    }

    /// The certificates that prove a qualification of this person today, whichever came first: they or the application.
    ///
    /// A certificate that names a person is that person's, whatever account it names.
    ///
    /// @param crafts what the person wants to exercise: a certificate proves the crafts that it names, or any if it names none
    public List<UUID> provingFor(PersonFacts person, List<String> crafts) {
        return database.createNativeQuery("""
                select id from training_certificate
                 where (person_id = :person or person_id is null and account = cast(:account as uuid))
                   and opens_registration and status = 'VALID' and (valid_until is null or valid_until >= :today)
                   and (cardinality(activities) = 0 or activities && cast(:crafts as text[]))
                 order by issued_on, id
                """, UUID.class).setParameter("person", person.id()).setParameter("account", person.account(), UUID.class)
                .setParameter("crafts", crafts.toArray(String[]::new)).setParameter("today", calendar.today())
                // Certificates are kept by statements: nothing of them waits to be written.
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH).getResultList();
    }
}
