package org.hirfa.outbox;

import java.sql.SQLException;
import java.time.Duration;
import jakarta.inject.Singleton;

/// What the relay does between two waits.
@Singleton
class RelayStep {

    private static final Duration MOMENT = Duration.ofMillis(50);

    private final OutboxConfig config;
    private final Publisher publisher;
    private final Purge purge;
    private final OutboxMeters meters;
    private long measured = System.nanoTime() - Duration.ofDays(1).toNanos();

    RelayStep(OutboxConfig config, Publisher publisher, Purge purge, OutboxMeters meters) {
        this.config = config;
        this.publisher = publisher;
        this.purge = purge;
        this.meters = meters;
    }

    /// Sequences, publishes, tidies up.
    ///
    /// @return whether there is more to do at once
    boolean run(RelaySession session) throws SQLException, InterruptedException {
        measureAtTimes(session);
        if (!session.leads()) {
            meters.cycle("following");
            return false;
        }
        int moved = Sequencer.turn(session.connection(), config.batch());
        if (moved > 0) {
            meters.cycle("sequenced");
        }
        var step = publisher.advance(session.connection());
        purge.whenDue(session.connection());
        return switch (step) {
            case UNDER_WAY -> {
                publisher.awaitAcknowledgement(MOMENT);
                yield true;
            }
            case ACKNOWLEDGED -> {
                meters.cycle("published");
                yield true;
            }
            case NOTHING_TO_SEND -> {
                meters.cycle("idle");
                yield false;
            }
            case WAITING_FOR_KAFKA -> moved == config.batch();
        };
    }

    /// After the session was lost, and with it the lead.
    void sessionLost() {
        meters.cycle("database-failed");
    }

    void stop() {
        publisher.stop();
    }

    private void measureAtTimes(RelaySession session) throws SQLException {
        if (System.nanoTime() - measured >= config.poll().toNanos()) {
            meters.measure(session.connection());
            measured = System.nanoTime();
        }
    }
}
