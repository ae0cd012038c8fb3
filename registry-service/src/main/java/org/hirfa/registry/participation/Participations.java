package org.hirfa.registry.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.organisation.BrokenConstraint;
import org.jspecify.annotations.Nullable;

/// The record of participations.
@ApplicationScoped
class Participations {

    private final Session database;

    Participations(Session database) {
        this.database = database;
    }

    /// @throws org.hirfa.problem.ProblemException 409 for one that is noted already
    void add(Participation participation) {
        try {
            database.persist(participation);
            database.flush();
        } catch (PersistenceException e) {
            if (BrokenConstraint.of(e).filter("organisation_participation_once"::equals).isPresent()) {
                throw ParticipationProblem.PARTICIPATION_KNOWN.because();
            }
            throw e;
        }
    }

    void flush() {
        database.flush();
    }

    Participation of(UUID organisation, UUID id) {
        var found = database.find(Participation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !found.organisationId().equals(organisation)) {
            throw StandardProblem.NOT_FOUND.because();
        }
        return found;
    }

    List<Participation> of(UUID organisation, LocalDate from, LocalDate to, @Nullable UUID after, int limit) {
        return database.createQuery("""
                from Participation where organisationId = :organisation and retractedAt is null and heldOn between :from and :to
                   and (:after is null or id > :after) order by id
                """, Participation.class).setParameter("organisation", organisation).setParameter("from", from).setParameter("to", to)
                .setParameter("after", after, UUID.class).setMaxResults(limit).getResultList();
    }

    /// How many different associations took part in something, in all and by kind.
    List<Tuple> associations(LocalDate from, LocalDate to) {
        return database.createNativeQuery("""
                select p.kind, count(distinct p.organisation_id)
                  from organisation_participation p join organisation o on o.id = p.organisation_id
                 where o.kind = 'ASSOCIATION' and p.retracted_at is null and p.confirmed_at is not null
                   and p.held_on between :from and :to
                 group by grouping sets ((), (p.kind)) order by p.kind nulls first
                """, Tuple.class).setParameter("from", from).setParameter("to", to).getResultList();
    }
}
