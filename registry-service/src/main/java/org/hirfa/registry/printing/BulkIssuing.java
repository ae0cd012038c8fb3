package org.hirfa.registry.printing;

import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.access.Caller;
import org.hirfa.jobs.Jobs;
import org.hirfa.jobs.NewJob;
import org.hirfa.registry.card.PrintQueue;
import org.hirfa.registry.chamber.ChamberScope;
import org.hirfa.registry.printing.CardIssueWork.Item;

/// Orders cards for many at once.
@ApplicationScoped
class BulkIssuing {

    /// A chamber prints some hundreds a day: more than this in one order is a mistake, and the rest keeps its place.
    private static final int MOST = 10_000;

    private final Jobs jobs;
    private final PrintBatches batches;
    private final PrintQueue queue;
    private final ChamberScope scope;
    private final Caller caller;

    BulkIssuing(Jobs jobs, PrintBatches batches, PrintQueue queue, ChamberScope scope, Caller caller) {
        this.jobs = jobs;
        this.batches = batches;
        this.queue = queue;
        this.scope = scope;
        this.caller = caller;
    }

    /// @return the job; the first print batch for its cards has the same id
    @Transactional
    UUID order(BulkIssue order) {
        var wilayas = Set.copyOf(scope.managedBy(caller));
        var chamber = caller.chamber().orElse("");
        var items = order.artisanIds() == null
                ? queue.untaken(wilayas, MOST).stream().map(card -> new Item(null, card)).toList()
                : order.artisanIds().stream().distinct().map(artisan -> new Item(artisan, null)).toList();
        if (items.isEmpty()) {
            throw PrintingProblem.PRINT_QUEUE_EMPTY.because();
        }
        var work = new CardIssueWork.Order(order.print(), wilayas, caller.name());
        var job = jobs.submit(new NewJob(CardIssueWork.KIND, work, items, caller.subject(), chamber));
        if (order.print()) {
            batches.beginFor(job);
        }
        return job;
    }
}
