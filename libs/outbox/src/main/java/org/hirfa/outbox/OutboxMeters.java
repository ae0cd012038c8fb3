package org.hirfa.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/// How late the relay is and what became of events. The gauges show what the relay last measured, at most once per poll:
/// being scraped costs no query.
@Singleton
class OutboxMeters {

    private static final String MEASURE = """
            with cursor as (select coalesce(max(position), 0) as position from publisher_cursor)
            select (select count(*) from (select from outbox limit 100000) few)
                     + greatest(0, (select coalesce(max(position), 0) from change_log_head) - cursor.position) as backlog,
                   least((select recorded_at from outbox order by entry limit 1),
                         (select recorded_at from change_log where change_log.position > cursor.position
                           order by change_log.position limit 1)) as oldest,
                   (select count(*) from dead_letter where state = 'OPEN') as dead
              from cursor
            """;

    private final MeterRegistry meters;
    private final Clock clock;
    private volatile long backlog;
    private volatile @Nullable Instant oldest;
    private volatile Instant measured;
    private volatile long openDeadLetters;

    OutboxMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        this.measured = clock.instant();
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("hirfa.outbox.age", () -> age(oldest)).baseUnit("seconds")
                .description("age of the oldest event that Kafka does not have").register(meters);
        Gauge.builder("hirfa.outbox.measured.age", () -> age(measured)).baseUnit("seconds")
                .description("how long ago the relay last measured: grows when it cannot reach the database or is dead").register(meters);
        Gauge.builder("hirfa.outbox.backlog", () -> backlog)
                .description("events that Kafka does not have").register(meters);
        Gauge.builder("hirfa.deadletters", () -> openDeadLetters)
                .description("dead letters that wait for a decision").register(meters);
    }

    void measure(Connection connection) throws SQLException {
        Sql.rows(connection, row -> {
            backlog = row.getLong("backlog");
            openDeadLetters = row.getLong("dead");
            oldest = Sql.instant(row, "oldest");
            measured = clock.instant();
            return row;
        }, MEASURE);
    }

    void relayed(int events) {
        meters.counter("hirfa.outbox.relayed").increment(events);
    }

    void cycle(String outcome) {
        meters.counter("hirfa.outbox.cycles", "outcome", outcome).increment();
    }

    /// @param type told apart so that types nobody here handles can be seen
    void handled(String consumer, String type, String outcome) {
        var shown = OutgoingEvent.isType(type) ? type : "unreadable";
        meters.counter("hirfa.inbox.handled", "consumer", consumer, "type", shown, "outcome", outcome).increment();
    }

    private double age(@Nullable Instant oldest) {
        return oldest == null ? 0 : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }
}
