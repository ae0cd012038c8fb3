package org.hirfa.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/// Takes in what Kafka delivers, once, and lets nothing disappear.
///
/// The handler runs in a new transaction together with the claim. When it fails:
///
/// - wrong content (unreadable, headers missing, [IllegalArgumentException], a violated constraint) becomes a dead letter
///   at once;
/// - anything else, a lost race for a key too, is tried again with growing pauses, and becomes a dead letter after the configured number of tries;
/// - an unreachable database says nothing about the event: it is tried until the database is back.
///
/// The record counts as taken in when [#receive] returns. When the application stops first, it throws instead, and Kafka
/// delivers the record again.
@ApplicationScoped
public class EventReception {

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final OutboxConfig config;
    private final OutboxMeters meters;
    private final Shutdown shutdown;

    EventReception(Inbox inbox, DeadLetters deadLetters, OutboxConfig config, OutboxMeters meters, Shutdown shutdown) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.config = config;
        this.meters = meters;
        this.shutdown = shutdown;
    }

    /// For a method with `@Incoming` and `@Blocking`.
    ///
    /// @throws IllegalStateException when the application stops before the record was taken in
    public void receive(EventConsumer consumer, ConsumerRecord<String, String> record) {
        receive(consumer.name(), record, consumer);
    }

    /// The same for a handler that is no bean: replaying its dead letters needs an [EventConsumer] of this name.
    public void receive(String consumer, ConsumerRecord<String, String> record, EventHandler handler) {
        ReceivedEvent event;
        try {
            event = ReceivedEvent.of(record);
        } catch (IllegalArgumentException e) {
            event = ReceivedEvent.unreadable(record);
            bury(consumer, record, event, e, 1);
            return;
        }
        handle(consumer, record, event, handler);
    }

    private void handle(String consumer, ConsumerRecord<String, String> record, ReceivedEvent event,
            EventHandler handler) {
        var pauses = new Backoff(config.retry().betweenAttempts(), config.retry().longest());
        for (int attempt = 1;;) {
            try {
                boolean first = QuarkusTransaction.requiringNew().call(() -> {
                    boolean claimed = inbox.claims(consumer, event.id());
                    if (claimed) {
                        handler.handle(event);
                    }
                    return claimed;
                });
                var outcome = first ? "handled" : "duplicate";
                meters.handled(consumer, event.type(), outcome);
                // The line that closes a trace: it began with the request that the event tells of.
                Log.infof("%s: %s eventId=%s type=%s", outcome, consumer, event.id(), event.type());
                return;
            } catch (RuntimeException e) {
                var fault = Fault.of(e);
                if (fault == Fault.CONTENT || fault == Fault.PASSING && attempt >= config.retry().attempts()) {
                    bury(consumer, record, event, e, attempt);
                    return;
                }
                attempt += fault == Fault.PASSING ? 1 : 0;
                Log.warnf("%s could not handle eventId=%s (%s), trying again: %s", consumer, event.id(), fault,
                        Fault.describe(e));
                meters.handled(consumer, event.type(), "retried");
                pauseOrStop(pauses);
            }
        }
    }

    /// Tried without limit: what cannot be kept as a dead letter either must not be acknowledged.
    private void bury(String consumer, ConsumerRecord<String, String> record, ReceivedEvent event, Exception reason,
            int attempts) {
        var pauses = new Backoff(config.retry().first(), config.retry().longest());
        while (true) {
            try {
                boolean first = QuarkusTransaction.requiringNew()
                        .call(() -> deadLetters.keep(consumer, record, event, Fault.describe(reason), attempts));
                meters.handled(consumer, event.type(), first ? "dead-lettered" : "duplicate");
                return;
            } catch (RuntimeException e) {
                Log.errorf("%s could not keep the dead letter of eventId=%s, trying again: %s", consumer, event.id(),
                        Fault.describe(e));
                pauseOrStop(pauses);
            }
        }
    }

    private void pauseOrStop(Backoff pauses) {
        if (!shutdown.pause(pauses.next())) {
            throw new IllegalStateException("stopping; the record will be delivered again");
        }
    }
}
