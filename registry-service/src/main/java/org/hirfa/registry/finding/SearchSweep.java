package org.hirfa.registry.finding;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;

/// Catches up after a start, and now and then: entries from before there was a search, and a new way to fold names.
@ApplicationScoped
class SearchSweep {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SearchCatchUp catchUp;

    SearchSweep(SearchCatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Scheduled(every = "${hirfa.search.catch-up-every}", delayed = "${hirfa.search.catch-up-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        var turns = 0;
        for (var last = BEFORE_ALL;;) {
            var reached = catchUp.turn(last);
            if (reached.equals(last)) {
                break;
            }
            last = reached;
            turns++;
        }
        if (turns > 0) {
            Log.infof("search rows caught up with the register in %d turns", turns);
        }
    }
}
