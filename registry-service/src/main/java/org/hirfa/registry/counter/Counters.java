package org.hirfa.registry.counter;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.chamber.Chambers;
import org.jspecify.annotations.Nullable;

/// Counts the artisans in the caller's reach.
@ApplicationScoped
class Counters {

    private final Session database;
    private final ChamberScope scope;
    private final Chambers chambers;
    private final LegalCalendar calendar;

    Counters(Session database, ChamberScope scope, Chambers chambers, LegalCalendar calendar) {
        this.database = database;
        this.scope = scope;
        this.chambers = chambers;
        this.calendar = calendar;
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
                       count(*) filter (where status = 'ACTIVE' and exists (select 1 from duty d join duty_kind k on k.kind = d.kind
                           where d.artisan_id = a.id and k.yearly_due is not null and d.met and d.proven_on >= :since))
                  from artisan a where merged_into is null and wilaya = any (:wilayas)
                """, Tuple.class).setParameter("wilayas", wilayas).setParameter("since", earliestGoodProof()).getSingleResult();
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

    /// What is paid in one year counts until the last day for paying in the next.
    private LocalDate earliestGoodProof() {
        var today = calendar.today();
        var due = database.createNativeQuery("""
                select p.value from duty_kind k join legal_period p on p.code = k.yearly_due order by p.valid_from desc limit 1
                """, String.class).uniqueResultOptional().map(value -> MonthDay.parse("--" + value).atYear(today.getYear())).orElse(today);
        return LocalDate.of(today.isAfter(due) ? today.getYear() : today.getYear() - 1, 1, 1);
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Long.class);
    }
}
