package org.hirfa.jobs;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.hirfa.jobs.JobTurns.Held;
import org.hirfa.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/// Works the next item of a job, in one transaction from taking hold of the job to the item's verdict.
@Singleton
class ItemWork {

    private final Jobs jobs;
    private final JobTurns turns;
    private final Bookkeeping books;
    private final JobsConfig config;
    private final Instance<JobWork> works;

    ItemWork(Jobs jobs, JobTurns turns, Bookkeeping books, JobsConfig config, @Any Instance<JobWork> works) {
        this.jobs = jobs;
        this.turns = turns;
        this.books = books;
        this.config = config;
        this.works = works;
    }

    Set<String> kinds() {
        return StreamSupport.stream(works.spliterator(), false).map(JobWork::kind).collect(Collectors.toUnmodifiableSet());
    }

    /// @return whether the job may have another item for this runner
    @ActivateRequestContext
    boolean next(UUID job, UUID runner) {
        try {
            return inTransaction(job, runner, held -> held.job().processed() == held.job().total() ? finish(held) : work(held));
        } catch (ProblemException problem) {
            return inTransaction(job, runner, held -> {
                books.keep(held.job(), new Verdict.Refused(problem));
                return true;
            });
        }
    }

    private boolean inTransaction(UUID job, UUID runner, Predicate<Held> step) {
        return QuarkusTransaction.requiringNew().timeout((int) config.itemTimeout().toSeconds())
                .call(() -> turns.hold(job, runner).map(held -> held.stop() ? stop(job) : step.test(held)).orElse(false));
    }

    private boolean work(Held held) {
        var job = held.job();
        var verdict = isGivenUp(held) ? null : workOf(job).work(job, books.next(job));
        if (verdict instanceof Verdict.Refused(var problem)) {
            throw problem;
        }
        books.keep(job, verdict);
        return true;
    }

    private boolean finish(Held held) {
        if (isGivenUp(held)) {
            books.end(held.job(), JobState.FAILED);
            return false;
        }
        try {
            workOf(held.job()).finished(held.job());
        } catch (ProblemException e) {
            throw new IllegalStateException("the job cannot be ended", e);
        }
        books.end(held.job(), JobState.FINISHED);
        return false;
    }

    private boolean stop(UUID job) {
        jobs.stop(job);
        return false;
    }

    private boolean isGivenUp(Held held) {
        return held.brokenTries() >= config.tries();
    }

    private JobWork workOf(Job job) {
        return StreamSupport.stream(works.spliterator(), false).filter(work -> work.kind().equals(job.kind())).findFirst()
                .orElseThrow(() -> new IllegalStateException("no work of kind " + job.kind()));
    }
}
