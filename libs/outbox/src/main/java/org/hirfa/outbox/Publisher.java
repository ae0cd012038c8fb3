package org.hirfa.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.hirfa.outbox.ChangeLog.Change;
import org.jspecify.annotations.Nullable;

import io.quarkus.logging.Log;

/// Reads the change log behind its cursor and sends what it finds, all of a batch at once.
///
/// The cursor moves when Kafka has acknowledged the whole batch. Whatever happens before, the batch is sent again:
/// consumers may see an event twice, and after an interrupted batch an older event of an aggregate once more after a
/// newer one. They never miss one.
///
/// Only the relay's thread comes here, and it never waits long: while a batch is under way or Kafka is away, sequencing
/// goes on.
@Singleton
class Publisher {

    /// What the relay should do next.
    enum Step { NOTHING_TO_SEND, SENT, ACKNOWLEDGED, WAITING_FOR_KAFKA }

    private final Broker broker;
    private final OutboxConfig config;
    private final OutboxMeters meters;
    private final Backoff backoff;
    private final Set<String> knownTopics = new HashSet<>();
    private @Nullable KafkaProducer<String, String> producer;
    private @Nullable Flight flight;
    private long nextTry = System.nanoTime();

    Publisher(Broker broker, OutboxConfig config, OutboxMeters meters) {
        this.broker = broker;
        this.config = config;
        this.meters = meters;
        this.backoff = new Backoff(config.retry().first(), config.retry().longest());
    }

    /// A batch on its way.
    ///
    /// @param open     acknowledgements not yet there
    /// @param deadline later than Kafka's own, which thus speaks first
    private record Flight(long lastPosition, int events, CountDownLatch open, AtomicReference<@Nullable Exception> failure,
            long deadline) {

        void completed(@Nullable Exception failed) {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
            open.countDown();
        }
    }

    Step advance(Connection connection) throws SQLException {
        if (flight != null) {
            return land(connection, flight);
        }
        if (System.nanoTime() - nextTry < 0) {
            return Step.WAITING_FOR_KAFKA;
        }
        var due = Sql.rows(connection, ChangeLog.Changes.ROW, """
                select * from change_log
                 where position > coalesce((select position from publisher_cursor), 0) order by position limit ?
                """, config.batch());
        try {
            return send(due);
        } catch (KafkaException e) {
            return failed(e);
        }
    }

    /// Waits a moment for the batch under way.
    void awaitAcknowledgement(Duration most) throws InterruptedException {
        if (flight != null) {
            boolean _ = flight.open().await(most.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Forgets the batch under way, as when the database connection was lost with the lead: it is sent again by whoever
    /// leads next.
    void forget() {
        flight = null;
    }

    void close() {
        flight = null;
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private Step send(List<Change> due) {
        makeTopics(due);
        if (due.isEmpty()) {
            return Step.NOTHING_TO_SEND;
        }
        if (producer == null) {
            producer = broker.producer();
        }
        var batch = new Flight(due.getLast().position(), due.size(), new CountDownLatch(due.size()),
                new AtomicReference<>(), System.nanoTime() + config.delivery().plusSeconds(5).toNanos());
        for (var change : due) {
            var _ = producer.send(record(change), (_, failed) -> batch.completed(failed));
            // Each of the others would wait as long for a broker that is not there.
            if (batch.failure().get() != null) {
                break;
            }
        }
        flight = batch;
        return Step.SENT;
    }

    private Step land(Connection connection, Flight batch) throws SQLException {
        var failure = batch.failure().get();
        if (failure != null) {
            return failed(failure);
        }
        if (batch.open().getCount() > 0) {
            return System.nanoTime() - batch.deadline() < 0 ? Step.SENT : failed(new KafkaException("no answer"));
        }
        Sql.change(connection, """
                insert into publisher_cursor as cursor (position) values (?)
                on conflict (only_row) do update set position = greatest(cursor.position, excluded.position)
                """, batch.lastPosition());
        flight = null;
        backoff.reset();
        meters.relayed(batch.events());
        return Step.ACKNOWLEDGED;
    }

    /// A new producer starts with a clean slate: nothing of the failed batch arrives behind its repetition.
    private Step failed(Exception e) {
        close();
        knownTopics.clear();
        var pause = backoff.next();
        nextTry = System.nanoTime() + pause.toNanos();
        meters.cycle("kafka-failed");
        Log.warnf("Kafka does not take events, next try in %d ms: %s", pause.toMillis(), e.toString());
        return Step.WAITING_FOR_KAFKA;
    }

    private void makeTopics(List<Change> due) {
        var missing = new HashSet<>(config.topics().orElse(List.of()));
        due.forEach(change -> missing.add(change.topic()));
        missing.removeAll(knownTopics);
        if (!missing.isEmpty()) {
            broker.make(missing);
            knownTopics.addAll(missing);
        }
    }

    private static ProducerRecord<String, String> record(Change change) {
        var message = new ProducerRecord<>(change.topic(), change.key(), change.payload());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", change.eventId().toString());
        header(message, "ce_source", change.source());
        header(message, "ce_type", change.type());
        header(message, "ce_time", change.recordedAt().toString());
        header(message, "content-type", "application/json");
        if (change.traceparent() != null) {
            header(message, "traceparent", change.traceparent());
        }
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
