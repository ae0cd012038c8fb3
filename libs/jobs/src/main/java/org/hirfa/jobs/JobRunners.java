package org.hirfa.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/// The threads that work jobs, in every replica of a service.
@Singleton
class JobRunners {

    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final JobsConfig config;
    private final JobTurns turns;
    private final ItemWork items;
    private final WakeUp wakeUp;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    JobRunners(JobsConfig config, JobTurns turns, ItemWork items, WakeUp wakeUp) {
        this.config = config;
        this.turns = turns;
        this.items = items;
        this.wakeUp = wakeUp;
    }

    /// Migrations have run by then.
    void start(@Observes StartupEvent event) {
        if (items.kinds().isEmpty()) {
            return;
        }
        for (int i = 1; i <= config.runners(); i++) {
            threads.add(Thread.ofPlatform().name("job-runner-" + i).daemon().start(this::run));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        // Not interrupted: an item in work comes to its end.
        stopping = true;
        wakeUp.all();
        for (var thread : threads) {
            thread.join(STOPPING);
        }
    }

    private void run() {
        var runner = UUID.randomUUID();
        while (!stopping) {
            try {
                if (!workOne(runner)) {
                    wakeUp.await(config.poll());
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | Error e) {
                // An error too: nobody would start the thread again.
                if (!stopping) {
                    Log.warnf("A runner of jobs begins anew in %d ms: %s", config.poll().toMillis(), e);
                    pause(config.poll());
                }
            }
        }
    }

    /// Works a job until it is over, belongs to somebody else, or has had its turn.
    ///
    /// @return whether there was one
    boolean workOne(UUID runner) {
        var claimed = turns.claim(runner, items.kinds());
        claimed.ifPresent(job -> {
            var end = System.nanoTime() + config.turn().toNanos();
            int broken = 0;
            boolean more = true;
            while (more && !stopping && System.nanoTime() < end) {
                try {
                    more = items.next(job.id(), runner);
                    broken = 0;
                } catch (RuntimeException | Error e) {
                    var pause = config.pause().multipliedBy(1L << Math.min(broken++, 10));
                    Log.errorf(e, "An item of job %s (%s) came to no verdict", job.id(), job.kind());
                    turns.broken(job.id(), runner, pause);
                    pause(pause);
                }
            }
            if (more) {
                turns.release(job.id(), runner);
            }
        });
        return claimed.isPresent();
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
