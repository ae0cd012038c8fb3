package org.hirfa.registry.printing;

import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.jobs.Job;
import org.hirfa.jobs.JobItem;
import org.hirfa.jobs.JobWork;
import org.hirfa.jobs.Verdict;
import org.hirfa.registry.card.PrintQueue;
import org.jspecify.annotations.Nullable;

/// Issues one card after the other, each in its own transaction: a stop, a crash and a second runner find the rest where it was,
/// and no artisan gets two numbers.
@ApplicationScoped
class CardIssueWork implements JobWork {

    static final String KIND = "card-issue";

    private final PrintQueue queue;
    private final PrintBatches batches;

    CardIssueWork(PrintQueue queue, PrintBatches batches) {
        this.queue = queue;
        this.batches = batches;
    }

    /// @param print whether the job's print batches take the cards, the first of which has the job's id
    /// @param wilayas what the chamber managed when the order was given: a file that has left it since is left alone
    /// @param byName who ordered it; null in orders from before it was kept
    record Order(boolean print, Set<String> wilayas, @Nullable String byName) {}

    /// @param artisan who gets a card, or
    /// @param card one that waits
    record Item(@Nullable UUID artisan, @Nullable UUID card) {}

    @Override
    public String kind() {
        return KIND;
    }

    /// The verdict's reference is the card's number.
    @Override
    public Verdict work(Job job, JobItem item) {
        var order = job.orderAs(Order.class);
        var about = item.as(Item.class);
        var card = about.artisan() == null ? about.card() : queue.request(about.artisan(), order.wilayas(), job.by());
        if (card == null) {
            return Verdict.skipped("card-already-held");
        }
        if (!order.print()) {
            return Verdict.done(queue.number(card));
        }
        var batch = batches.filling(job, order.byName() == null ? job.by() : order.byName());
        var number = queue.take(card, batch, order.wilayas());
        return number == null ? Verdict.skipped("not-waiting") : Verdict.done(number);
    }
}
