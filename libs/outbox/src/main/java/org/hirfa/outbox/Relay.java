package org.hirfa.outbox;

import java.sql.SQLException;
import java.time.Duration;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/// Moves events on: from the outbox to the change log, from the change log to Kafka.
///
/// Every instance of a service runs one, on a thread and a database session of its own. The one whose session holds the
/// lock works; the others try for it once per poll and otherwise only listen for the growth of the log. A notification
/// of PostgreSQL starts a turn at once; the poll is for those that get lost.
@Singleton
class Relay {

    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final AgroalDataSource pool;
    private final OutboxConfig config;
    private final RelayStep step;
    private final ChangeLog changeLog;
    private final Shutdown shutdown;
    private @Nullable Thread thread;

    Relay(AgroalDataSource pool, OutboxConfig config, RelayStep step, ChangeLog changeLog, Shutdown shutdown) {
        this.pool = pool;
        this.config = config;
        this.step = step;
        this.changeLog = changeLog;
        this.shutdown = shutdown;
    }

    /// Migrations have run by then.
    void start(@Observes StartupEvent event) {
        if (config.relayEnabled()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null && !thread.join(STOPPING)) {
            thread.interrupt();
        }
    }

    private void run() {
        var backoff = new Backoff(config.retry().first(), config.retry().longest());
        while (!shutdown.hasBegun()) {
            try (var session = RelaySession.open(pool)) {
                work(session, backoff);
            } catch (InterruptedException _) {
                break;
            } catch (SQLException | RuntimeException | Error e) {
                // An error too: nobody would start the thread again, and events would wait until the next restart.
                step.sessionLost();
                if (!shutdown.hasBegun()) {
                    var pause = backoff.next();
                    Log.warnf("The relay ended its database session, next try in %d ms: %s", pause.toMillis(), e);
                    shutdown.pause(pause);
                }
            }
        }
        step.stop();
    }

    private void work(RelaySession session, Backoff backoff) throws SQLException, InterruptedException {
        while (!shutdown.hasBegun()) {
            boolean more = step.run(session);
            backoff.reset();
            if (session.awaitNews(more ? Duration.ZERO : config.poll())) {
                changeLog.hasGrown();
            }
        }
    }
}
