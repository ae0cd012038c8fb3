package org.hirfa.registry.application;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.LegalCalendar;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

/// The clocks of applications. Days are legal days, in the country's own time zone: what was due on a day is late from the
/// first second of the next. Any number of replicas may run it; whoever comes first does it, once.
@ApplicationScoped
public class PassingDays {

    private final LegalTurn turn;
    private final ApplicationsConfig config;
    private final LegalCalendar calendar;

    PassingDays(LegalTurn turn, ApplicationsConfig config, LegalCalendar calendar) {
        this.config = config;
        this.turn = turn;
        this.calendar = calendar;
    }

    @Scheduled(every = "${hirfa.applications.sweep-every}", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pass() {
        grantByLaw();
        escalate();
    }

    /// @return how many registrations the law has granted
    public int grantByLaw() {
        var today = calendar.today();
        return all(() -> turn.unanswered(today, config.sweepBatch()), id -> turn.grant(id, today));
    }

    /// @return how many late steps somebody above has been told of
    public int escalate() {
        var today = calendar.today();
        return all(() -> turn.late(today, config.sweepBatch()), id -> turn.escalate(id, today));
    }

    /// Goes on as long as there is something to do that has not been tried yet.
    private static int all(Supplier<List<UUID>> waiting, Predicate<UUID> action) {
        var tried = new HashSet<UUID>();
        var done = 0;
        while (true) {
            var next = waiting.get().stream().filter(tried::add).toList();
            if (next.isEmpty()) {
                return done;
            }
            for (var id : next) {
                done += attempt(id, action) ? 1 : 0;
            }
        }
    }

    /// One that fails keeps no other waiting; it is tried again the next time.
    private static boolean attempt(UUID id, Predicate<UUID> action) {
        try {
            return action.test(id);
        } catch (RuntimeException e) {
            Log.warnf(e, "application %s waits for the next turn of the clock", id);
            return false;
        }
    }
}
