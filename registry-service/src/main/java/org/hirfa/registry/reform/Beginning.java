package org.hirfa.registry.reform;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.jobs.Jobs;
import org.hirfa.jobs.NewJob;
import org.hirfa.registry.artisan.By;
import org.jspecify.annotations.Nullable;

/// Turns a reform into work: one job, one item for each file. The job and the state are one transaction, so a reform at work
/// without its job, or with two, cannot exist.
@ApplicationScoped
class Beginning {

    private final ReformFiles files;
    private final Jobs jobs;
    private final Clock clock;

    Beginning(ReformFiles files, Jobs jobs, Clock clock) {
        this.files = files;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Reform reform, @Nullable String reason, By by) {
        reform.begin(submit(reform), reason, by, clock.instant());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void goOn(Reform reform) {
        reform.goOn(submit(reform));
    }

    private UUID submit(Reform reform) {
        return jobs.submit(new NewJob(ReformRun.KIND, new ReformRun.Order(reform.id()), files.left(reform.id()), reform.orderedBy(), null));
    }
}
