package org.hirfa.registry.artisan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.LegalCalendar;
import org.hirfa.problem.ProblemException;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/// Does one due thing after the other, each in a transaction of its own that holds the entry it is about: whoever changes the
/// entry meanwhile comes before or after, and another service that looks takes the next thing.
@ApplicationScoped
public class DueWork {

    private final Session database;
    private final LegalCalendar calendar;

    DueWork(Session database, LegalCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /// @param due   a table `d` with columns `id` and `artisan_id`, and the condition on `d` and `:today` under which a row is due
    /// @param make  makes one thing happen; a refusal undoes it
    /// @param refuse what becomes of one that was refused, in a transaction of its own
    /// @return how many things found their end
    public int each(Due due, Consumer<UUID> make, BiConsumer<UUID, ProblemException> refuse) {
        var tried = new ArrayList<UUID>();
        var settled = 0;
        while (true) {
            var taken = new UUID[1];
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    taken[0] = next(due, tried).orElse(null);
                    if (taken[0] != null) {
                        make.accept(taken[0]);
                    }
                });
                if (taken[0] == null) {
                    return settled;
                }
                settled++;
            } catch (ProblemException e) {
                QuarkusTransaction.requiringNew().run(() -> refuse.accept(taken[0], e));
                settled++;
            } catch (RuntimeException e) {
                Log.errorf(e, "%s %s was not done; tried again the next time", due.table(), taken[0]);
            }
            if (taken[0] == null) {
                return settled;
            }
            tried.add(taken[0]);
        }
    }

    private Optional<UUID> next(Due due, List<UUID> tried) {
        return database.createNativeQuery("select d.id from " + due.table() + " d join artisan a on a.id = d.artisan_id where "
                + due.condition() + " and d.id <> all (:tried) order by d.id limit 1 for update of a skip locked", UUID.class)
                .setParameter("today", calendar.today()).setParameter("tried", tried.toArray(UUID[]::new)).uniqueResultOptional();
    }

    /// @param condition on `d` and `:today`
    public record Due(String table, String condition) {}
}
