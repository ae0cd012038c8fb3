package org.hirfa.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/// Whose turn it is: which runner has which job, and for how long.
///
/// A runner holds a job by its name on it and a lease. The lease covers the moments between two items; during an item its
/// transaction holds the row of the job, which nobody else can then take, however long it lasts. A runner that finds another
/// name on the job stops, so a late one never works beside its successor. Leases are counted by the clock of the database.
@Singleton
class JobTurns {

    private final Rows rows;
    private final JobsConfig config;
    private final Clock clock;

    JobTurns(Rows rows, JobsConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /// Takes the job that has waited longest. Where its last runner left without a word, the item it was at counts as tried:
    /// an item that ends the process each time does not do so for ever.
    @Transactional
    Optional<Job> claim(UUID runner, Set<String> kinds) {
        return rows.select(Jobs::read, """
                update job set broken_tries = broken_tries + (runner is not null)::int, runner = ?,
                       leased_until = clock_timestamp() + ? * interval '1 ms', state = 'RUNNING',
                       started_at = coalesce(started_at, ?), version = version + 1
                 where id = (select id from job
                              where state in ('WAITING', 'RUNNING') and kind = any(?)
                                and (leased_until is null or leased_until < clock_timestamp())
                              order by ready_at for no key update skip locked limit 1)
                returning *
                """, runner, config.lease().toMillis(), clock.instant(), kinds.toArray(String[]::new)).stream().findFirst();
    }

    /// Puts the job at the end of the queue.
    @Transactional
    void release(UUID job, UUID runner) {
        rows.change("""
                update job set runner = null, leased_until = null, ready_at = clock_timestamp() where id = ? and runner = ?
                """, job, runner);
    }

    /// Locks the job for the current transaction, if it is still the runner's.
    Optional<Held> hold(UUID job, UUID runner) {
        return rows.select(row -> new Held(Jobs.read(row), row.getInt("broken_tries"), row.getBoolean("stop")), """
                select job.*, exists (select from job_stop where job_id = job.id) as stop
                  from job where id = ? and runner = ? and state = 'RUNNING' for no key update
                """, job, runner).stream().findFirst();
    }

    /// Counts a try that came to no verdict and gives the lease anew, pause included.
    @Transactional
    void broken(UUID job, UUID runner, Duration pause) {
        rows.change("""
                update job set broken_tries = broken_tries + 1, leased_until = clock_timestamp() + ? * interval '1 ms'
                 where id = ? and runner = ?
                """, config.lease().plus(pause).toMillis(), job, runner);
    }

    /// @param stop whether somebody wants it stopped
    record Held(Job job, int brokenTries, boolean stop) {}
}
