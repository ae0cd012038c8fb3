package org.hirfa.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;

/// Where a business transaction leaves what it has to tell: the event is there if and only if the change is.
///
/// Nothing is sent here. Kafka may be away for days; requests do not notice.
@ApplicationScoped
public class Outbox {

    /// A fact is small. One that Kafka does not take (1 MiB by default) would hold up all that follow it.
    static final int MOST_BYTES = 256 * 1024;

    private final Database database;
    private final OutboxConfig config;
    private final Clock clock;

    Outbox(Database database, OutboxConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /// Appends the event within the caller's transaction, with the trace of the request that caused it.
    ///
    /// @throws IllegalArgumentException if the fact cannot be written as a JSON object of at most 256 KiB
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutgoingEvent event) {
        append(event.topic(), event.type(), event.aggregateId().toString(), event.fact());
    }

    void append(String topic, String type, String key, Object fact) {
        var payload = FactJson.write(fact);
        if (!payload.startsWith("{")) {
            throw new IllegalArgumentException(type + " is not a JSON object");
        }
        if (payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException(type + " is longer than " + MOST_BYTES + " bytes");
        }
        var trace = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), trace,
                (carrier, name, value) -> trace.put(name, value));
        database.change("""
                insert into outbox (topic, key, type, source, payload, traceparent, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, topic, key, type, config.source(), payload, trace.get("traceparent"), clock.instant());
    }
}
