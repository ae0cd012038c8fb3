package org.hirfa.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hirfa.outbox.ChangeLog.Change;
import org.jspecify.annotations.Nullable;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;

/// Sends batches to Kafka, with the addresses and credentials of the service's `kafka.*` properties. Needs Kafka only when
/// there is something to do: a service starts without it. For one thread.
@Singleton
class KafkaSender {

    /// How long Kafka may take to say anything at all.
    private static final int PATIENCE_MS = 3_000;

    private final Map<String, Object> settings;
    private final OutboxConfig config;
    private final Set<String> knownTopics = new HashSet<>();
    private @Nullable KafkaProducer<String, String> producer;

    KafkaSender(@Identifier("default-kafka-broker") Map<String, Object> settings, OutboxConfig config) {
        this.settings = settings;
        this.config = config;
    }

    /// Returns when Kafka has acknowledged every event of the batch.
    ///
    /// After a failure the next batch gets a new producer: nothing of the failed one can arrive behind its repetition.
    ///
    /// @throws Exception if it did not acknowledge one of them in time
    void deliver(List<Change> batch) throws Exception {
        try {
            makeTopics(batch);
            var acknowledgements = new ArrayList<Future<RecordMetadata>>();
            for (var change : batch) {
                var acknowledgement = producer().send(record(change));
                acknowledgements.add(acknowledgement);
                if (acknowledgement.state() == Future.State.FAILED) {
                    // Each of the others would wait as long for a broker that is not there.
                    break;
                }
            }
            // Later than the producer's own deadline, so that it is the one to say what went wrong.
            long deadline = System.nanoTime() + config.delivery().plusSeconds(2).toNanos();
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (Exception e) {
            close();
            knownTopics.clear();
            throw e;
        }
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            int delivery = Math.toIntExact(config.delivery().toMillis());
            var properties = new HashMap<>(settings);
            properties.put(ProducerConfig.CLIENT_ID_CONFIG, clientId());
            properties.put(ProducerConfig.ACKS_CONFIG, "all");
            properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
            properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(5_000, delivery));
            properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
            producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private void makeTopics(List<Change> batch) throws Exception {
        var missing = new HashSet<>(config.topics().orElse(List.of()));
        batch.forEach(change -> missing.add(change.topic()));
        missing.removeAll(knownTopics);
        if (!missing.isEmpty()) {
            make(missing);
            knownTopics.addAll(missing);
        }
    }

    private void make(Collection<String> topics) throws InterruptedException, ExecutionException, TimeoutException {
        var properties = new HashMap<>(settings);
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, clientId() + "-topics");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        var admin = Admin.create(properties);
        try {
            // How many copies is the broker's default: it knows how many brokers there are.
            var wanted = topics.stream()
                    .map(topic -> new NewTopic(topic, Optional.of(config.partitions()), Optional.empty())
                            .configs(keeping(topic))).toList();
            for (var made : admin.createTopics(wanted).values().entrySet()) {
                try {
                    made.getValue().get(2 * PATIENCE_MS, TimeUnit.MILLISECONDS);
                    Log.infof("Made topic %s with %d partitions", made.getKey(), config.partitions());
                } catch (ExecutionException e) {
                    judge(made.getKey(), e);
                }
            }
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    /// Whoever copies facts begins with the first one that is there. If Kafka forgot old ones, an artisan who was registered
    /// long ago would be unknown to each new consumer, and to one whose database was restored from a backup.
    private Map<String, String> keeping(String topic) {
        var time = "" + config.keepEvents().toMillis();
        boolean passing = topic.endsWith(DeadLetters.DEAD) || config.passingTopics().orElse(Set.of()).contains(topic);
        return passing
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE, TopicConfig.RETENTION_MS_CONFIG, time)
                : Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, time);
    }

    private static void judge(String topic, ExecutionException refusal) throws ExecutionException {
        switch (refusal.getCause()) {
            case TopicExistsException _ -> { }
            // Where topics are made by operators, sending will show whether they are there.
            case AuthorizationException _ -> Log.debugf("May not make topic %s", topic);
            case null, default -> throw refusal;
        }
    }

    private String clientId() {
        return "outbox-" + config.source().replace('/', '-');
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
