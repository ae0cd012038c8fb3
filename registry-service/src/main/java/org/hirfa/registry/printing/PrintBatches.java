package org.hirfa.registry.printing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.hirfa.jobs.Job;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.card.PrintQueue;
import org.hirfa.registry.chamber.ChamberScope;
import org.jspecify.annotations.Nullable;

/// Takes cards from the queue for one printer, and says afterwards what came of them.
@ApplicationScoped
class PrintBatches {

    /// Cards in one batch: as many as are settled in one transaction, and named in one request.
    static final int MOST = 200;

    private final Session database;
    private final PrintQueue queue;
    private final ChamberScope scope;
    private final Caller caller;
    private final Clock clock;

    PrintBatches(Session database, PrintQueue queue, ChamberScope scope, Caller caller, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PrintBatch take(int most) {
        var wilayas = scope.managedBy(caller);
        var batch = begin(new PrintBatch(newId(), ownChamber(), clock.instant(), caller.subject(), caller.name()));
        if (wilayas.isEmpty() || queue.takeOldest(wilayas, most, batch.id()).isEmpty()) {
            throw PrintingProblem.PRINT_QUEUE_EMPTY.because();
        }
        return batch;
    }

    /// The first batch of a bulk order, which fills it afterwards.
    @Transactional
    void beginFor(UUID job) {
        begin(new PrintBatch(job, ownChamber(), clock.instant(), caller.subject(), caller.name()).filledBy(job));
    }

    /// The batch that the next card of a bulk order goes into: its open one, or another when that has been closed or is full. It is
    /// locked, so that nobody closes it before the card is in it.
    @Transactional(TxType.MANDATORY)
    UUID filling(Job job, String byName) {
        var open = database.createQuery("from PrintBatch where job = :job and state = :open order by id desc", PrintBatch.class)
                .setParameter("job", job.id()).setParameter("open", PrintBatch.State.OPEN).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList().stream().filter(batch -> queue.size(batch.id()) < MOST).findFirst();
        return open.orElseGet(() -> begin(new PrintBatch(newId(), job.chamber() == null ? "" : job.chamber(), clock.instant(), job.by(), byName)
                .filledBy(job.id()))).id();
    }

    @Transactional
    PrintBatch begin(PrintBatch batch) {
        database.persist(batch);
        database.flush();
        return batch;
    }

    @Transactional
    PrintBatch printed(UUID id, @Nullable String ifMatch, Set<UUID> spoilt) {
        var batch = open(id, ifMatch);
        batch.close(PrintBatch.State.PRINTED);
        queue.printed(id, spoilt, caller.subject());
        database.flush();
        return batch;
    }

    @Transactional
    PrintBatch release(UUID id, @Nullable String ifMatch) {
        var batch = open(id, ifMatch);
        batch.close(PrintBatch.State.RELEASED);
        queue.release(id);
        database.flush();
        return batch;
    }

    /// A batch of the caller's chamber.
    PrintBatch find(UUID id) {
        return database.createQuery("from PrintBatch where id = :id and chamber = :chamber", PrintBatch.class).setParameter("id", id)
                .setParameter("chamber", ownChamber()).uniqueResultOptional().orElseThrow(StandardProblem.NOT_FOUND::because);
    }

    /// The cards of a batch that are the caller's chamber's to draw.
    List<UUID> cards(PrintBatch batch, int from, int most) {
        var wilayas = scope.managedBy(caller);
        return wilayas.isEmpty() ? List.of() : queue.in(batch.id(), wilayas, from, most);
    }

    List<PrintBatch> newest(@Nullable UUID before, int limit) {
        return database.createQuery("from PrintBatch where chamber = :chamber and (:before is null or id < :before) order by id desc",
                PrintBatch.class).setParameter("chamber", ownChamber()).setParameter("before", before, UUID.class)
                .setMaxResults(limit).getResultList();
    }

    private PrintBatch open(UUID id, @Nullable String ifMatch) {
        var batch = find(id);
        database.refresh(batch, LockModeType.PESSIMISTIC_WRITE);
        Versions.requireMatch(ifMatch, batch.version());
        if (batch.state() != PrintBatch.State.OPEN) {
            throw PrintingProblem.PRINT_BATCH_STATE.because(batch.state());
        }
        return batch;
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    private String ownChamber() {
        return caller.chamber().orElse("");
    }
}
