package org.hirfa.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How events leave and enter a service.
@ConfigMapping(prefix = "hirfa.outbox")
public interface OutboxConfig {

    /// Who speaks, as the `source` of each event (CloudEvents 1.0), for example `hirfa/registry`.
    String source();

    /// Whether this process may move events on; feature tests that look at the outbox itself switch it off.
    @WithDefault("true")
    boolean relayEnabled();

    /// How long the relay waits for a notification before it looks by itself.
    @WithDefault("1s")
    Duration poll();

    /// How many events move in one turn.
    @WithDefault("500")
    int batch();

    /// How many partitions a topic gets that is made here.
    @WithDefault("3")
    int partitions();

    /// Topics to make as soon as Kafka is reached, so that consumers find them; others are made at their first event.
    Optional<List<String>> topics();

    /// Topics among them whose events tell a step and not how something stands now: Kafka forgets them after
    /// [#keepEvents]. Of any other topic it keeps the last event of each key, for as long as the topic is there.
    Optional<Set<String>> passingTopics();

    /// How long Kafka keeps every event of a topic made here: as long as a consumer may stay away and miss nothing.
    @WithDefault("14d")
    Duration keepEvents();

    /// How long Kafka has to take an event.
    @WithDefault("10s")
    Duration delivery();

    /// How long an event stays in the change log after Kafka has it: as long as a feed's reader may stay away.
    @WithDefault("90d")
    Duration keepChanges();

    /// How long a claim is remembered: longer than Kafka keeps the event.
    @WithDefault("30d")
    Duration keepClaims();

    Retry retry();

    /// Pauses after a fault: the first, doubled each time up to the longest.
    interface Retry {

        @WithDefault("1s")
        Duration first();

        @WithDefault("30s")
        Duration longest();

        /// How often a consumer tries an event whose fault may pass.
        @WithDefault("5")
        int attempts();

        /// The first pause between two tries of one event.
        @WithDefault("200ms")
        Duration betweenAttempts();
    }
}
