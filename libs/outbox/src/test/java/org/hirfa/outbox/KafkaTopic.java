package org.hirfa.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// A topic as somebody outside the service sees it.
record KafkaTopic(String name) {

    static final KafkaTopic CRAFTS = new KafkaTopic("hirfa.workshop.craft");
    static final KafkaTopic STEPS = new KafkaTopic("hirfa.workshop.step");
    static final KafkaTopic DEAD = new KafkaTopic("hirfa.workshop.craft.dead");

    /// All records with this key.
    List<ConsumerRecord<String, String>> records(UUID key) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(address(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.toString().equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    int partitions() {
        try (var consumer = new KafkaConsumer<>(address(), new StringDeserializer(), new StringDeserializer())) {
            return consumer.partitionsFor(name).size();
        }
    }

    /// One of the topic's settings at the broker.
    String setting(String setting) {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (var admin = Admin.create(address())) {
            return admin.describeConfigs(List.of(topic)).all().get().get(topic).get(setting).value();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends what some other, perhaps faulty, producer would.
    void send(String key, String value, Map<String, String> headers) {
        try (var producer = new KafkaProducer<>(address(), new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(name, key, value);
            headers.forEach((header, text) -> record.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record);
        }
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> address() {
        return Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }
}
