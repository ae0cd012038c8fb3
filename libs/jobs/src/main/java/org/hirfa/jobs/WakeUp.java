package org.hirfa.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/// Lets an idle runner of this process begin at once with a job that was accepted here. Other processes find it by looking.
@Singleton
class WakeUp {

    private final Semaphore news = new Semaphore(0);
    private final TransactionSynchronizationRegistry transactions;

    WakeUp(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void afterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is to be said before the job is there for others.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    news.release();
                }
            }
        });
    }

    /// Ends the waiting of everybody: the application stops.
    void all() {
        news.release(Short.MAX_VALUE);
    }

    void await(Duration atMost) throws InterruptedException {
        var _ = news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
