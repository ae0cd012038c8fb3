package org.hirfa.registry.statistics;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.QueryTimeoutException;

import org.hibernate.Session;
import org.hirfa.problem.StandardProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;

/// Lets few questions at a time near the database, and each for a short while: whoever asks for many holds up nobody but others
/// who ask for figures. Staff have turns of their own.
@ApplicationScoped
class Turns {

    private final Session database;
    private final StatisticsConfig config;
    private final Semaphore everybody;
    private final Semaphore staff;

    Turns(Session database, StatisticsConfig config) {
        this.database = database;
        this.config = config;
        everybody = new Semaphore(config.atOnce(), true);
        staff = new Semaphore(config.atOnce(), true);
    }

    /// @throws org.hirfa.problem.ProblemException 503 when no turn comes, or counting takes too long
    <T> T take(boolean ofEverybody, Supplier<T> counting) {
        var turns = ofEverybody ? everybody : staff;
        try {
            if (!turns.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw StandardProblem.UNAVAILABLE.because();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StandardProblem.UNAVAILABLE.because();
        }
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                database.createNativeQuery("select set_config('statement_timeout', :most, true)", String.class)
                        .setParameter("most", Long.toString(config.timeout().toMillis())).getSingleResult();
                return counting.get();
            });
        } catch (QueryTimeoutException _) {
            throw StandardProblem.UNAVAILABLE.because();
        } finally {
            turns.release();
        }
    }
}
