package org.hirfa.jobs;

import java.time.Clock;
import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/// Forgets jobs that ended long ago, a little at a time.
@Singleton
class JobPurge {

    private static final int LITTLE = 5_000;

    private final Rows rows;
    private final JobsConfig config;
    private final Clock clock;

    JobPurge(Rows rows, JobsConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var before = clock.instant().minus(config.keep());
        int gone = LITTLE;
        while (gone == LITTLE) {
            gone = rows.change("""
                    delete from job_item where (job_id, ordinal) in (
                        select i.job_id, i.ordinal from job_item i join job j on j.id = i.job_id
                         where j.state not in ('WAITING', 'RUNNING') and j.finished_at < ? limit ?)
                    """, before, LITTLE);
        }
        rows.change("""
                delete from job where state not in ('WAITING', 'RUNNING') and finished_at < ?
                   and not exists (select from job_item where job_id = job.id)
                """, before);
    }
}
