package org.hirfa.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;

/// Kafka as the publisher needs it, with the addresses and credentials of the service's `kafka.*` properties.
@Singleton
class Broker {

    private static final int PATIENCE_MS = 3_000;

    private final Map<String, Object> settings;
    private final OutboxConfig config;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> settings, OutboxConfig config) {
        this.settings = settings;
        this.config = config;
    }

    /// A producer that gives up before the publisher stops waiting for it.
    KafkaProducer<String, String> producer() {
        int delivery = Math.toIntExact(config.delivery().toMillis());
        var properties = new HashMap<>(settings);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, clientId());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(5_000, delivery));
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    /// Makes the topics that are absent.
    ///
    /// @throws KafkaException if Kafka does not answer
    void make(Collection<String> topics) {
        var properties = new HashMap<>(settings);
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, clientId() + "-topics");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        var admin = Admin.create(properties);
        try {
            var wanted = topics.stream()
                    .map(topic -> new NewTopic(topic, Optional.of(config.partitions()), Optional.empty())).toList();
            for (var made : admin.createTopics(wanted).values().entrySet()) {
                try {
                    made.getValue().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
                    Log.infof("Made topic %s", made.getKey());
                } catch (ExecutionException e) {
                    judge(made.getKey(), e.getCause());
                }
            }
        } catch (TimeoutException e) {
            throw new KafkaException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static void judge(String topic, Throwable refusal) {
        switch (refusal) {
            case TopicExistsException _ -> { }
            // Where topics are made by operators, sending shows whether they are there.
            case AuthorizationException _ -> Log.debugf("May not make topic %s", topic);
            default -> throw new KafkaException("cannot make topic " + topic, refusal);
        }
    }

    private String clientId() {
        return "outbox-" + config.source().replace('/', '-');
    }
}
