package org.hirfa.registry.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.artisan.By;
import org.hirfa.registry.chamber.ChamberScope;
import org.jspecify.annotations.Nullable;

/// The pairs, each only for whose chamber serves one of the two.
@ApplicationScoped
class Pairs {

    private static final String IN_SCOPE = """
            select p.* from duplicate_pair p join artisan one on one.id = p.first_artisan join artisan other on other.id = p.second_artisan
             where (cast(:everything as boolean) or one.wilaya in (:wilayas) or other.wilaya in (:wilayas))
            """;

    private final Session database;
    private final ChamberScope scope;

    Pairs(Session database, ChamberScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /// The place after which a page of the queue begins.
    record Place(int score, UUID id) {}

    /// @throws org.hirfa.problem.ProblemException 404 when neither entry is in scope, whether there is a pair or not
    DuplicatePair visible(Caller caller, UUID id) {
        return inScope(caller, " and p.id = :id").setParameter("id", id).uniqueResultOptional().orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    /// Those that look most alike first. A pair of which one has been merged by another pair waits until that is undone.
    List<DuplicatePair> listed(Caller caller, PairStatus status, @Nullable Place after, int most) {
        return inScope(caller, """
                 and p.status = :status and (p.status <> 'OPEN' or one.merged_into is null and other.merged_into is null)
                 and (cast(:score as integer) is null or (p.score, p.id) < (:score, cast(:after as uuid)))
                 order by p.score desc, p.id desc
                """).setParameter("status", status.name())
                .setParameter("score", after == null ? null : after.score(), Integer.class)
                .setParameter("after", after == null ? null : after.id(), UUID.class).setMaxResults(most).getResultList();
    }

    /// Keeps a decision with who made it and why.
    ///
    /// @throws org.hirfa.problem.ProblemException 409 when one of the two has been merged at the same moment
    void decided(DuplicatePair pair, PairStatus before, By by, String reason, Instant now) {
        try {
            database.flush();
        } catch (ConstraintViolationException e) {
            if ("duplicate_merged_once".equals(e.getConstraintName())) {
                throw DuplicateProblem.ENTRY_MERGED.because();
            }
            throw e;
        }
        database.createNativeMutationQuery("""
                insert into duplicate_step (pair_id, at, actor, actor_name, status_before, status, reason)
                values (:pair, :at, :actor, :name, :before, :status, :reason)
                """).setParameter("pair", pair.id()).setParameter("at", now).setParameter("actor", by.subject())
                .setParameter("name", by.name()).setParameter("before", before.name()).setParameter("status", pair.status().name())
                .setParameter("reason", reason).executeUpdate();
    }

    List<PairView.Step> steps(UUID pair) {
        return database.createNativeQuery("""
                select at, status_before, status, actor_name, reason from duplicate_step where pair_id = :pair order by entry
                """, Tuple.class).setParameter("pair", pair).getResultList().stream()
                .map(row -> new PairView.Step(row.get(0, Instant.class), PairStatus.valueOf(row.get(1, String.class)),
                        PairStatus.valueOf(row.get(2, String.class)), row.get(3, String.class), row.get(4, String.class))).toList();
    }

    private org.hibernate.query.NativeQuery<DuplicatePair> inScope(Caller caller, String condition) {
        var everything = caller.is(Role.NATIONAL_SUPERVISOR);
        var wilayas = everything ? Set.of("") : scope.readableBy(caller);
        return database.createNativeQuery(IN_SCOPE + condition, DuplicatePair.class).setParameter("everything", everything)
                .setParameter("wilayas", wilayas.isEmpty() ? Set.of("") : wilayas);
    }
}
