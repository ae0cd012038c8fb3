package org.hirfa.training.artisanstanding;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

/// The copy of applicants and artisans.
@ApplicationScoped
public class Standings {

    private final Session database;

    Standings(Session database) {
        this.database = database;
    }

    public Optional<Standing> ofPerson(UUID personId) {
        return first("person_id", personId);
    }

    public Optional<Standing> ofAccount(UUID account) {
        return first("account", account);
    }

    private Optional<Standing> first(String column, UUID id) {
        return database.createNativeQuery("select person_id, account, chamber from standing where " + column
                + " = :id order by place, entry desc limit 1", Tuple.class)
                .setParameter("id", id).uniqueResultOptional()
                .map(row -> new Standing(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, String.class)));
    }

    void keep(ApplicationFact fact) {
        database.createNativeMutationQuery("""
                insert into applicant_copy as copy (application_id, version, person_id, account, arabic_last_name,
                    arabic_first_name, latin_last_name, latin_first_name, sex, birth_year, wilaya, chamber, status)
                values (:id, :version, :person, :account, :arabicLast, :arabicFirst, :latinLast, :latinFirst, :sex, :birthYear,
                    :wilaya, :chamber, :status)
                on conflict (application_id) do update set version = excluded.version, person_id = excluded.person_id,
                    account = excluded.account, arabic_last_name = excluded.arabic_last_name,
                    arabic_first_name = excluded.arabic_first_name, latin_last_name = excluded.latin_last_name,
                    latin_first_name = excluded.latin_first_name, sex = excluded.sex, birth_year = excluded.birth_year,
                    wilaya = excluded.wilaya, chamber = excluded.chamber, status = excluded.status
                where copy.version < excluded.version
                """)
                .setParameter("id", fact.applicationId()).setParameter("version", fact.version())
                .setParameter("person", fact.personId()).setParameter("account", fact.account(), UUID.class)
                .setParameter("arabicLast", fact.names().arabic().lastName())
                .setParameter("arabicFirst", fact.names().arabic().firstName())
                .setParameter("latinLast", fact.names().latin().lastName())
                .setParameter("latinFirst", fact.names().latin().firstName())
                .setParameter("sex", fact.sex()).setParameter("birthYear", fact.birthYear())
                .setParameter("wilaya", fact.wilaya()).setParameter("chamber", fact.chamber())
                .setParameter("status", fact.status()).executeUpdate();
    }

    void keep(ArtisanFact fact) {
        database.createNativeMutationQuery("""
                insert into artisan_copy as copy (artisan_id, version, person_id, account, registration_number, arabic_last_name,
                    arabic_first_name, latin_last_name, latin_first_name, sex, birth_year, wilaya, chamber, status)
                values (:id, :version, :person, :account, :registrationNumber, :arabicLast, :arabicFirst, :latinLast, :latinFirst,
                    :sex, :birthYear, :wilaya, :chamber, :status)
                on conflict (artisan_id) do update set version = excluded.version, person_id = excluded.person_id,
                    account = excluded.account, registration_number = excluded.registration_number,
                    arabic_last_name = excluded.arabic_last_name, arabic_first_name = excluded.arabic_first_name,
                    latin_last_name = excluded.latin_last_name, latin_first_name = excluded.latin_first_name,
                    sex = excluded.sex, birth_year = excluded.birth_year,
                    wilaya = excluded.wilaya, chamber = excluded.chamber, status = excluded.status
                where copy.version < excluded.version
                """)
                .setParameter("id", fact.artisanId()).setParameter("version", fact.version())
                .setParameter("person", fact.personId()).setParameter("account", fact.account(), UUID.class)
                .setParameter("registrationNumber", fact.registrationNumber())
                .setParameter("arabicLast", fact.names().arabic().lastName())
                .setParameter("arabicFirst", fact.names().arabic().firstName())
                .setParameter("latinLast", fact.names().latin().lastName())
                .setParameter("latinFirst", fact.names().latin().firstName())
                .setParameter("sex", fact.sex()).setParameter("birthYear", fact.birthYear())
                .setParameter("wilaya", fact.wilaya()).setParameter("chamber", fact.chamber())
                .setParameter("status", fact.status()).executeUpdate();
    }
}
