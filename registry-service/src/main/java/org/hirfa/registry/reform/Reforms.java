package org.hirfa.registry.reform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// The reforms and the communes that each moves.
@ApplicationScoped
class Reforms {

    private final Session database;

    Reforms(Session database) {
        this.database = database;
    }

    Reform one(UUID id) {
        return Optional.ofNullable(database.find(Reform.class, id)).orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    /// One step of a reform at a time, whoever takes it and on whichever replica.
    Reform locked(UUID id) {
        return Optional.ofNullable(database.find(Reform.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    List<ReformLine> listed(@Nullable UUID after, int limit) {
        return database.createQuery("from Reform where (:after is null or id > :after) order by id", Reform.class)
                .setParameter("after", after, UUID.class).setMaxResults(limit).getResultList().stream()
                .map(reform -> reform.line(communes(reform.id()))).toList();
    }

    List<Move> moves(UUID reform) {
        return database.createNativeQuery("""
                select commune_id, from_wilaya, to_wilaya from reform_move where reform_id = :reform order by commune_id
                """, Tuple.class).setParameter("reform", reform).getResultList().stream()
                .map(row -> new Move(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class))).toList();
    }

    /// The next reform whose day has come and that nobody else is seeing to at this moment.
    Optional<Reform> due(LocalDate today) {
        return database.createNativeQuery("""
                select * from reform where state = 'SCHEDULED' and effective_on <= :today
                 order by effective_on, id limit 1 for update skip locked
                """, Reform.class).setParameter("today", today).getResultList().stream().findFirst();
    }

    /// The reforms whose work was stopped before its end.
    List<UUID> stopped() {
        return database.createNativeQuery("""
                select r.id from reform r where r.state = 'RUNNING'
                   and not exists (select from job j where j.id = r.job and j.state in ('WAITING', 'RUNNING'))
                """, UUID.class).getResultList();
    }

    boolean isStopped(Reform reform) {
        return database.createNativeQuery("select id from job where id = :job and state in ('WAITING', 'RUNNING')", UUID.class)
                .setParameter("job", reform.job()).getResultList().isEmpty();
    }

    List<UUID> appliedSince(Instant instant) {
        return database.createQuery("select id from Reform where state = :state and appliedAt > :since order by effectiveOn",
                UUID.class).setParameter("state", ReformState.APPLIED).setParameter("since", instant).getResultList();
    }

    /// @throws org.hirfa.problem.ProblemException 409 when another one has its code
    void add(Reform reform, List<Move> moves) {
        try {
            database.persist(reform);
            database.flush();
        } catch (ConstraintViolationException e) {
            if ("reform_code_once".equals(e.getConstraintName())) {
                throw ReformProblem.REFORM_CODE_TAKEN.because();
            }
            throw e;
        }
        moves.forEach(move -> database.createNativeMutationQuery("""
                insert into reform_move (reform_id, commune_id, from_wilaya, to_wilaya) values (:reform, :commune, :from, :to)
                """).setParameter("reform", reform.id()).setParameter("commune", move.commune())
                .setParameter("from", move.from()).setParameter("to", move.to()).executeUpdate());
    }

    /// Writes what has changed, so that the version is the one to be told.
    void flush() {
        database.flush();
    }

    private long communes(UUID reform) {
        return database.createNativeQuery("select count(*) from reform_move where reform_id = :reform", Long.class)
                .setParameter("reform", reform).getSingleResult();
    }
}
