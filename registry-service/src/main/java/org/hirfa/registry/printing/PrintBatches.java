package org.hirfa.registry.printing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hirfa.access.Caller;
import org.hirfa.http.Versions;
import org.hirfa.problem.StandardProblem;
import org.hirfa.registry.card.PrintQueue;
import org.hirfa.registry.chamber.ChamberScope;
import org.jspecify.annotations.Nullable;

/// Takes cards from the queue for one printer, and says afterwards what came of them.
@ApplicationScoped
class PrintBatches {

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
        var batch = begin(UuidVersion7Strategy.INSTANCE.generateUuid(null), ownChamber(), caller.subject(), caller.name());
        if (wilayas.isEmpty() || queue.takeOldest(wilayas, most, batch.id()).isEmpty()) {
            throw PrintingProblem.PRINT_QUEUE_EMPTY.because();
        }
        return batch;
    }

    /// A batch that is filled afterwards.
    @Transactional
    PrintBatch begin(UUID id, String chamber, String by, String byName) {
        var batch = new PrintBatch(id, chamber, clock.instant(), by, byName);
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

    List<PrintBatch> newest(@Nullable UUID before, int limit) {
        return database.createQuery("from PrintBatch where chamber = :chamber and (:before is null or id < :before) order by id desc",
                PrintBatch.class).setParameter("chamber", ownChamber()).setParameter("before", before, UUID.class)
                .setMaxResults(limit).getResultList();
    }

    private PrintBatch open(UUID id, @Nullable String ifMatch) {
        var batch = find(id);
        Versions.requireMatch(ifMatch, batch.version());
        if (batch.state() != PrintBatch.State.OPEN) {
            throw PrintingProblem.PRINT_BATCH_STATE.because(batch.state());
        }
        return batch;
    }

    private String ownChamber() {
        return caller.chamber().orElse("");
    }
}
