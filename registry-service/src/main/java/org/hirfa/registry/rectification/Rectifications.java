package org.hirfa.registry.rectification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.chamber.ChamberScope;
import org.jspecify.annotations.Nullable;

/// The wishes, each only for whoever may know of it: the person, and the chamber of the wilaya where the person is registered,
/// or lives.
@ApplicationScoped
class Rectifications {

    private static final String BY_OFFICE = """
            coalesce((select a.wilaya from artisan a where a.person_id = r.person_id order by a.merged_into nulls first limit 1),
                     (select w.wilaya_code from person p join commune_wilaya w on w.commune_id = p.commune
                       where p.id = r.person_id and daterange(w.valid_from, w.valid_to, '[]') @> cast(:today as date)))
                in (:wilayas)
            """;

    private final Session database;
    private final ChamberScope scope;
    private final LegalCalendar calendar;

    Rectifications(Session database, ChamberScope scope, LegalCalendar calendar) {
        this.database = database;
        this.scope = scope;
        this.calendar = calendar;
    }

    /// @throws org.hirfa.problem.ProblemException 409 when the same part is asked for already
    void add(Rectification wish) {
        try {
            database.persist(wish);
            database.flush();
        } catch (ConstraintViolationException e) {
            if ("rectification_one_open_per_field".equals(e.getConstraintName())) {
                throw RectificationProblem.RECTIFICATION_OPEN.because();
            }
            throw e;
        }
    }

    List<Rectification> ofPerson(UUID person) {
        return database.createQuery("from Rectification where personId = :person order by id desc", Rectification.class)
                .setParameter("person", person).setMaxResults(200).getResultList();
    }

    /// One of the person's own, locked for a change.
    Rectification own(UUID person, UUID id) {
        return Optional.ofNullable(database.find(Rectification.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(wish -> wish.personId().equals(person)).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    List<UUID> listed(Caller caller, @Nullable RectificationStatus status, @Nullable UUID after, int limit) {
        var wilayas = scope.managedBy(caller);
        return wilayas.isEmpty() ? List.of() : database.createNativeQuery("select r.id from rectification r where " + BY_OFFICE + """
                   and (cast(:status as text) is null or r.status = :status) and (cast(:after as uuid) is null or r.id > :after)
                 order by r.id limit :limit
                """, UUID.class).setParameter("today", calendar.today()).setParameter("wilayas", wilayas)
                .setParameter("status", status == null ? null : status.name(), String.class)
                .setParameter("after", after, UUID.class).setParameter("limit", limit).getResultList();
    }

    List<Rectification> all(List<UUID> ids) {
        return database.createQuery("from Rectification where id in :ids order by id", Rectification.class).setParameter("ids", ids)
                .getResultList();
    }

    /// One that the caller's chamber decides, locked for a change.
    ///
    /// @throws org.hirfa.problem.ProblemException 404 for any other, whether there is one or not
    Rectification managed(Caller caller, UUID id) {
        var wilayas = scope.managedBy(caller);
        var found = wilayas.isEmpty() ? List.<UUID>of() : database.createNativeQuery("select r.id from rectification r where r.id = :id and "
                + BY_OFFICE, UUID.class).setParameter("id", id).setParameter("today", calendar.today()).setParameter("wilayas", wilayas)
                .getResultList();
        if (found.isEmpty()) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return database.find(Rectification.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The offices that have read a person's file, except the one that decides: whom the law has told of a change.
    List<String> receivers(UUID person, @Nullable String except) {
        return database.createNativeQuery("""
                select distinct organisation from access_entry
                 where person_id = :person and organisation is not null and organisation is distinct from cast(:except as text)
                 order by organisation
                """, String.class).setParameter("person", person).setParameter("except", except, String.class).getResultList();
    }

    void flush() {
        database.flush();
    }
}
