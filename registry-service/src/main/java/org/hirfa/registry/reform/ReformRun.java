package org.hirfa.registry.reform;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.jobs.Job;
import org.hirfa.jobs.JobItem;
import org.hirfa.jobs.JobWork;
import org.hirfa.jobs.Verdict;
import org.hirfa.outbox.Outbox;
import org.hirfa.outbox.OutgoingEvent;
import org.hirfa.registry.artisan.By;

/// A reform at work: file after file follows its commune. While it runs, a file is in the scope of exactly one chamber: of
/// the one that serves the wilaya where the file stands at that moment.
@ApplicationScoped
class ReformRun implements JobWork {

    static final String KIND = "reform";
    private static final String TOPIC = "hirfa.registry.reform";

    private final Reforms reforms;
    private final ReformFiles files;
    private final Following following;
    private final Outbox outbox;
    private final Clock clock;

    ReformRun(Reforms reforms, ReformFiles files, Following following, Outbox outbox, Clock clock) {
        this.reforms = reforms;
        this.files = files;
        this.following = following;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Order(UUID reform) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict work(Job job, JobItem item) {
        var reform = reforms.one(job.orderAs(Order.class).reform());
        var file = item.as(ReformFiles.Item.class);
        return following.follow(reform, file) ? Verdict.done(file.id()) : Verdict.skipped("not-there");
    }

    /// What was made from an older application while the work went on follows here; then the reform is told.
    @Override
    public void finished(Job job) {
        var reform = reforms.locked(job.orderAs(Order.class).reform());
        if (reform.state() != ReformState.RUNNING || !job.id().equals(reform.job())) {
            return;
        }
        files.left(reform.id()).forEach(file -> following.follow(reform, file));
        reform.end(By.REGISTER, clock.instant());
        reforms.flush();
        outbox.append(new OutgoingEvent(TOPIC, "reform.applied.v1", reform.id(), reform.fact(reforms.moves(reform.id()))));
    }
}
