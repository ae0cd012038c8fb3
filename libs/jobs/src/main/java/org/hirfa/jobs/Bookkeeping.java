package org.hirfa.jobs;

import java.time.Clock;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/// What is written down about a job that its runner holds, in the transaction of the item.
@Singleton
class Bookkeeping {

    private final Rows rows;
    private final JobsConfig config;
    private final Clock clock;

    Bookkeeping(Rows rows, JobsConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    JobItem next(Job job) {
        return rows.select(row -> new JobItem(row.getLong(1), row.getString(2)),
                "select ordinal, content from job_item where job_id = ? and ordinal = ?", job.id(), job.processed() + 1).getFirst();
    }

    /// @param verdict null for an item that was tried often enough
    void keep(Job job, @Nullable Verdict verdict) {
        switch (verdict) {
            case Verdict.Done(var reference) -> keep(job, Outcome.DONE, reference, null, null);
            case Verdict.Skipped(var code) -> keep(job, Outcome.SKIPPED, null, code, null);
            case Verdict.Refused(var problem) -> keep(job, Outcome.REFUSED, null, problem.type().slug(), Refusal.of(problem));
            case null -> keep(job, Outcome.FAILED, null, "internal", Refusal.ofFailure());
        }
    }

    void end(Job job, JobState state) {
        rows.change("""
                update job set state = ?, finished_at = ?, runner = null, leased_until = null, version = version + 1 where id = ?
                """, state.name(), clock.instant(), job.id());
    }

    private void keep(Job job, Outcome outcome, @Nullable String reference, @Nullable String code, @Nullable Refusal refusal) {
        rows.change("""
                update job_item set outcome = ?, reference = ?, code = ?, refusal = ?::jsonb, decided_at = ?
                 where job_id = ? and ordinal = ?
                """, outcome.name(), reference, code, refusal == null ? null : JobJson.write(refusal), clock.instant(),
                job.id(), job.processed() + 1);
        var counter = switch (outcome) {
            case DONE -> "done";
            case SKIPPED -> "skipped";
            case REFUSED -> "refused";
            case FAILED -> "failed";
        };
        rows.change("""
                update job set processed = processed + 1, %1$s = %1$s + 1, broken_tries = 0,
                       leased_until = clock_timestamp() + ? * interval '1 ms', version = version + 1
                 where id = ?
                """.formatted(counter), config.lease().toMillis(), job.id());
    }
}
