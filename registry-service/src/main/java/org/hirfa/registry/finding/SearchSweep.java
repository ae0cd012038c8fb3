package org.hirfa.registry.finding;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

/// Catches up after a start, and now and then: entries from before there was a search, and a new way to fold names.
@ApplicationScoped
class SearchSweep {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SearchCatchUp catchUp;
    private final FindingConfig config;

    SearchSweep(SearchCatchUp catchUp, FindingConfig config) {
        this.catchUp = catchUp;
        this.config = config;
    }

    /// Several go the same way at once: whom one of them has taken, the others pass over.
    @Scheduled(every = "${hirfa.search.catch-up-every}", delayed = "${hirfa.search.catch-up-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws InterruptedException, ExecutionException {
        var turns = 0;
        try (var workers = Executors.newFixedThreadPool(config.catchUpWorkers())) {
            for (var done : workers.invokeAll(Collections.nCopies(config.catchUpWorkers(), (Callable<Integer>) this::onTheWay))) {
                turns += done.get();
            }
        }
        if (turns > 0) {
            Log.infof("search rows caught up with the register in %d turns", turns);
        }
    }

    private int onTheWay() {
        var turns = 0;
        for (var last = BEFORE_ALL;;) {
            var reached = catchUp.turn(last);
            if (reached.equals(last)) {
                return turns;
            }
            last = reached;
            turns++;
        }
    }
}
