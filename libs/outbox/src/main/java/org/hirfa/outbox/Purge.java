package org.hirfa.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import jakarta.inject.Singleton;

/// Forgets old changes and claims, a little at a time so that the relay is not kept from its work.
@Singleton
class Purge {

    private static final int LITTLE = 2_000;
    private static final Duration EVERY = Duration.ofHours(1);

    /// Only ever the beginning of the log, and nothing that Kafka does not have: what is left has no gap.
    private static final String CHANGES = """
            delete from change_log where position in (
                select position from change_log
                 where position <= coalesce((select position from publisher_cursor), 0)
                   and position < coalesce((select kept.position from change_log kept where kept.recorded_at >= ?
                                             order by kept.position limit 1), 9223372036854775807)
                 order by position limit ?)
            """;
    private static final String CLAIMS = """
            delete from inbox where (consumer, event_id) in (
                select consumer, event_id from inbox where handled_at < ? order by handled_at limit ?)
            """;

    private final OutboxConfig config;
    private final Clock clock;
    private long next = System.nanoTime();

    Purge(OutboxConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /// Does the next bit if its time has come.
    void whenDue(Connection connection) throws SQLException {
        if (System.nanoTime() - next >= 0 && !some(connection)) {
            next = System.nanoTime() + EVERY.toNanos();
        }
    }

    /// @return whether there may be more
    boolean some(Connection connection) throws SQLException {
        var now = clock.instant();
        int changes = Sql.change(connection, CHANGES, now.minus(config.keepChanges()), LITTLE);
        int claims = Sql.change(connection, CLAIMS, now.minus(config.keepClaims()), LITTLE);
        return changes == LITTLE || claims == LITTLE;
    }
}
