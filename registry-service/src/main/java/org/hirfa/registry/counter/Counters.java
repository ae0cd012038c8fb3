package org.hirfa.registry.counter;

import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.chamber.Chambers;
import org.hirfa.registry.duty.Insurance;
import org.jspecify.annotations.Nullable;

/// Counts the artisans in the caller's reach.
@ApplicationScoped
class Counters {

    private final Session database;
    private final ChamberScope scope;
    private final Chambers chambers;
    private final Insurance insurance;

    Counters(Session database, ChamberScope scope, Chambers chambers, Insurance insurance) {
        this.database = database;
        this.scope = scope;
        this.chambers = chambers;
        this.insurance = insurance;
    }

    /// @throws org.hirfa.problem.ProblemException 404 for a chamber or wilaya outside the caller's reach, whether it exists or not
    @Transactional
    CountersView count(@Nullable String chamber, @Nullable String wilaya, Caller caller) {
        var wilayas = new TreeSet<>(scope.readableBy(caller));
        if (chamber != null) {
            narrow(wilayas, Set.copyOf(chambers.find(chamber).orElseThrow(StandardProblem.NOT_FOUND::because).wilayas()));
        }
        if (wilaya != null) {
            narrow(wilayas, Set.of(wilaya));
        }
        return counted(wilayas.toArray(String[]::new));
    }

    private static void narrow(Set<String> wilayas, Set<String> asked) {
        wilayas.retainAll(asked);
        if (wilayas.isEmpty()) {
            throw StandardProblem.NOT_FOUND.because();
        }
    }

    private CountersView counted(String[] wilayas) {
        var row = database.createNativeQuery("""
                select count(*), count(*) filter (where status = 'ACTIVE'), count(*) filter (where status = 'SUSPENDED'),
                       count(*) filter (where status = 'STRUCK_OFF'),
                       count(*) filter (where status = 'ACTIVE' and %s)
                  from artisan a where merged_into is null and wilaya = any (:wilayas)
                """.formatted(Insurance.OF_ENTRY), Tuple.class).setParameter("wilayas", wilayas)
                .setParameter("insuredSince", insurance.earliestGoodProof()).getSingleResult();
        return new CountersView(number(row, 0) + applicants(wilayas), number(row, 0), number(row, 1), number(row, 2), number(row, 3),
                number(row, 4));
    }

    private long applicants(String[] wilayas) {
        return database.createNativeQuery("""
                select count(distinct person_id) from application p
                 where submitted_on is not null and status <> 'WITHDRAWN' and wilaya = any (:wilayas)
                   and not exists (select 1 from artisan a where a.person_id = p.person_id)
                """, Long.class).setParameter("wilayas", wilayas).getSingleResult();
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Long.class);
    }
}
