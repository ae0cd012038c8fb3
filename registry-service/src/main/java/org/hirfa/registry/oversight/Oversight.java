package org.hirfa.registry.oversight;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;

/// Whether a supervisor may see a file in full just now. The law lets somebody read personal data for a purpose (law 18-07,
/// art. 9); to oversee chambers is none that needs everybody's number and papers at hand.
@ApplicationScoped
public class Oversight {

    private final Session database;
    private final Clock clock;

    Oversight(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Whether the caller, who reads by that office alone, has to do with less than the whole file.
    public boolean isReduced(Caller caller, UUID person) {
        return caller.is(Role.NATIONAL_SUPERVISOR) && !isOpen(caller, person);
    }

    /// Whether the caller has said why they need the whole file, not longer ago than that holds.
    public boolean isOpen(Caller caller, UUID person) {
        return caller.is(Role.NATIONAL_SUPERVISOR) && database.createQuery("""
                select count(*) from BrokenGlass where account = :account and personId = :person and openedAt <= :now and until > :now
                """, Long.class).setParameter("account", caller.account()).setParameter("person", person)
                .setParameter("now", clock.instant()).getSingleResult() > 0;
    }

    /// @throws org.hirfa.problem.ProblemException 403 telling how to come by what is asked for
    public void requireInFull(Caller caller, UUID person) {
        if (isReduced(caller, person)) {
            throw OversightProblem.BREAK_GLASS_NEEDED.because();
        }
    }
}
