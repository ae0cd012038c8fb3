package org.hirfa.registry.amendment;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.ProblemException;
import org.hirfa.registry.artisan.DueToday;

import io.quarkus.narayana.jta.QuarkusTransaction;

/// Makes the changes whose day has come. Each is a transaction of its own, and whoever holds one keeps the others of the
/// service from it: a change is made once, however many of them look.
@ApplicationScoped
public class AmendmentSweep implements DueToday {

    private final Session database;
    private final DueAmendment due;
    private final LegalCalendar calendar;

    AmendmentSweep(Session database, DueAmendment due, LegalCalendar calendar) {
        this.database = database;
        this.due = due;
        this.calendar = calendar;
    }

    @Override
    public int turn() {
        var settled = 0;
        for (var next = next(); next.isPresent(); next = next()) {
            settled++;
        }
        return settled;
    }

    private Optional<UUID> next() {
        var taken = new UUID[1];
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                taken[0] = oldest().orElse(null);
                return Optional.ofNullable(taken[0]).map(due::make);
            });
        } catch (ProblemException e) {
            return Optional.of(QuarkusTransaction.requiringNew().call(() -> due.refuse(taken[0], e.type().slug())));
        }
    }

    private Optional<UUID> oldest() {
        return database.createNativeQuery("""
                select id from amendment where state = 'WAITING' and effective_on <= :today
                 order by effective_on, id limit 1 for update skip locked
                """, UUID.class).setParameter("today", calendar.today()).uniqueResultOptional();
    }
}
