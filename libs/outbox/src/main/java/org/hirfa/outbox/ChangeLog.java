package org.hirfa.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/// What a service has told, in the order in which it was committed. Readers keep a cursor: the last position they have
/// seen. Positions have no gap, and none appears below one that was seen (see [Sequencer] for why).
@ApplicationScoped
public class ChangeLog {

    private final Database database;
    private final OutboxConfig config;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final AtomicLong growths = new AtomicLong();

    ChangeLog(Database database, OutboxConfig config) {
        this.database = database;
        this.config = config;
    }

    /// One event at its place.
    ///
    /// @param payload the fact as JSON
    public record Change(long position, UUID eventId, String topic, String key, String type, String source,
            String payload, @Nullable String traceparent, Instant recordedAt) {}

    /// @param position the last one seen, 0 for the beginning
    /// @return at most `limit` changes, oldest first
    public List<Change> after(long position, int limit) {
        return database.rows(Changes.ROW, Changes.AFTER, position, limit);
    }

    /// The newest position, 0 if nothing was ever told. A reader whose cursor lies beyond it comes from another history,
    /// as after a restore, and must begin again.
    public long head() {
        return database.rows(row -> row.getLong(1), "select coalesce(max(position), 0) from change_log_head").getFirst();
    }

    /// The oldest position still kept. A cursor below `oldest() - 1` has missed something and must begin again.
    public long oldest() {
        return database.rows(row -> row.getLong(1), """
                select coalesce((select min(position) from change_log),
                                (select position + 1 from change_log_head), 1)
                """).getFirst();
    }

    /// Waits until there is something after the position, without holding a connection meanwhile. Not for use inside a
    /// transaction.
    ///
    /// @return whether there is; false when the time is over
    public boolean await(long position, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (true) {
            // Read before the head is looked at, so that no growth between look and wait goes unnoticed.
            long known = growths.get();
            if (head() > position) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0 || !awaitGrowth(known, Math.min(left, config.poll().toNanos()))) {
                return false;
            }
        }
    }

    /// @return false if interrupted
    private boolean awaitGrowth(long known, long nanos) {
        lock.lock();
        try {
            return growths.get() != known || grown.awaitNanos(nanos) <= nanos;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Wakes those who wait; they look for themselves.
    void hasGrown() {
        lock.lock();
        try {
            growths.incrementAndGet();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How a change is read from its row, here and by the publisher.
    static final class Changes {

        static final String AFTER = """
                select position, event_id, topic, key, type, source, payload, traceparent, recorded_at
                  from change_log where position > ? order by position limit ?
                """;

        static final Sql.Row<Change> ROW = row -> new Change(row.getLong("position"),
                row.getObject("event_id", UUID.class), row.getString("topic"), row.getString("key"),
                row.getString("type"), row.getString("source"), row.getString("payload"), row.getString("traceparent"),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")));

        private Changes() {}
    }
}
