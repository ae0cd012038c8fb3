package org.hirfa.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.quarkus.logging.Log;

/// Reads the change log behind its cursor and has sent what it finds, all of a batch at once.
///
/// The cursor moves when Kafka has acknowledged the whole batch. Whatever happens before, the batch is sent again:
/// consumers may see an event twice, and after an interrupted batch an older event of an aggregate once more after a
/// newer one. They never miss one.
///
/// The relay's thread asks here what to do next and never waits for Kafka, which has a thread of its own: sequencing goes
/// on while a batch is under way or Kafka is away.
@Singleton
class Publisher {

    /// What the relay should do next.
    enum Step { NOTHING_TO_SEND, UNDER_WAY, ACKNOWLEDGED, WAITING_FOR_KAFKA }

    private final KafkaSender kafka;
    private final OutboxConfig config;
    private final OutboxMeters meters;
    private final Backoff backoff;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("outbox-publisher").factory());
    private @Nullable Flight flight;
    private long nextTry = System.nanoTime();
    private boolean topicsMade;

    Publisher(KafkaSender kafka, OutboxConfig config, OutboxMeters meters) {
        this.kafka = kafka;
        this.config = config;
        this.meters = meters;
        this.backoff = new Backoff(config.retry().first(), config.retry().longest());
    }

    /// A batch on its way. It may outlive the database session that started it: what Kafka has acknowledged is sent,
    /// whoever leads by then.
    private record Flight(long lastPosition, int events, Future<?> delivery) {}

    Step advance(Connection connection) throws SQLException, InterruptedException {
        if (flight != null) {
            return flight.delivery().isDone() ? land(connection, flight) : Step.UNDER_WAY;
        }
        if (System.nanoTime() - nextTry < 0) {
            return Step.WAITING_FOR_KAFKA;
        }
        var due = Sql.rows(connection, ChangeLog.Changes.ROW, """
                select * from change_log
                 where position > coalesce((select position from publisher_cursor), 0) order by position limit ?
                """, config.batch());
        if (due.isEmpty() && topicsMade) {
            return Step.NOTHING_TO_SEND;
        }
        flight = new Flight(due.isEmpty() ? 0 : due.getLast().position(), due.size(), thread.submit(() -> {
            kafka.deliver(due);
            return null;
        }));
        return Step.UNDER_WAY;
    }

    /// Waits a moment for the batch under way.
    void awaitAcknowledgement(Duration most) throws InterruptedException {
        try {
            if (flight != null) {
                flight.delivery().get(most.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException _) {
            // Judged when it lands.
        }
    }

    void stop() {
        thread.submit(kafka::close);
        thread.shutdown();
    }

    private Step land(Connection connection, Flight landed) throws SQLException, InterruptedException {
        try {
            landed.delivery().get();
        } catch (ExecutionException e) {
            return failed(e.getCause() instanceof ExecutionException refusal ? refusal : e);
        }
        Sql.change(connection, """
                insert into publisher_cursor as cursor (position) values (?)
                on conflict (only_row) do update set position = greatest(cursor.position, excluded.position)
                """, landed.lastPosition());
        flight = null;
        topicsMade = true;
        backoff.reset();
        meters.relayed(landed.events());
        return Step.ACKNOWLEDGED;
    }

    private Step failed(Exception e) {
        flight = null;
        var pause = backoff.next();
        nextTry = System.nanoTime() + pause.toNanos();
        meters.cycle("kafka-failed");
        Log.warnf("Kafka does not take events, next try in %d ms: %s", pause.toMillis(), e.getCause());
        return Step.WAITING_FOR_KAFKA;
    }
}
