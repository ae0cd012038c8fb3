package org.hirfa.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaNodeTest {

    private static final String TOPIC = "crafts";

    @TempDir
    private Path folder;

    @Test
    void keepsRecordsAndOffsetsOverRestart() throws Exception {
        var data = folder.resolve("kafka");
        int port = Ports.free();
        try (var node = KafkaNode.start(data, port, Ports.free())) {
            send(node.bootstrap(), "pottery", "weaving");
            assertThat(receive(node.bootstrap(), 2)).containsExactly("pottery", "weaving");
        }
        try (var node = KafkaNode.start(data, port, Ports.free())) {
            send(node.bootstrap(), "jewellery");
            assertThat(receive(node.bootstrap(), 1)).containsExactly("jewellery");
        }
    }

    @Test
    void keepsRecordsWhenItsProcessIsKilledAndStopsWhenAsked() throws Exception {
        var data = folder.resolve("kafka");
        int port = Ports.free();
        int controllerPort = Ports.free();
        var killed = process(data, port, controllerPort);
        send("127.0.0.1:" + port, "pottery");
        killed.destroyForcibly().waitFor();

        var restarted = process(data, port, controllerPort);
        assertThat(receive("127.0.0.1:" + port, 1)).containsExactly("pottery");
        restarted.destroy();
        assertThat(restarted.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Ports.isFree(port)).isTrue();
    }

    private Process process(Path data, int port, int controllerPort) throws Exception {
        var log = Files.createTempFile(folder, "kafka", ".log");
        var process = JavaProcess.run(KafkaNode.class, log, data.toString(), "" + port, "" + controllerPort);
        var deadline = Instant.now().plus(Duration.ofSeconds(90));
        while (!Files.readString(log).contains("Kafka listens on 127.0.0.1:" + port)) {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(50);
        }
        return process;
    }

    private static void send(String bootstrap, String... values) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(), new StringSerializer())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(TOPIC, "key", value)).get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static List<String> receive(String bootstrap, int count) {
        var received = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap, "group.id", "readers",
                "auto.offset.reset", "earliest"), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var deadline = Instant.now().plus(Duration.ofSeconds(30));
            while (received.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> received.add(record.value()));
            }
            consumer.commitSync();
        }
        return received;
    }
}
