package org.hirfa.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

import org.hirfa.embedded.KafkaNode;
import org.hirfa.embedded.Ports;
import org.hirfa.embedded.PostgresServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/// A PostgreSQL and a Kafka that tests can stop and start again.
public class Servers implements QuarkusTestResourceLifecycleManager {

    private final int postgresPort = Ports.free();
    private final int kafkaPort = Ports.free();
    private final int controllerPort = Ports.free();
    private boolean kafkaAbsent;
    private Path directory;
    private PostgresServer postgres;
    private KafkaNode kafka;

    /// @param arguments `kafka=absent` for a port that nobody listens on
    @Override
    public void init(Map<String, String> arguments) {
        kafkaAbsent = "absent".equals(arguments.get("kafka"));
    }

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("outbox-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startPostgres();
        if (!kafkaAbsent) {
            startKafka();
        }
        postgres.createDatabase("workshop", "workshop", "workshop");
        return Map.of("quarkus.datasource.jdbc.url", postgres.jdbcUrl("workshop"),
                "quarkus.datasource.username", "workshop",
                "quarkus.datasource.password", "workshop",
                "kafka.bootstrap.servers", "127.0.0.1:" + kafkaPort);
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        postgres.close();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives a test the switches of the servers, in fields of these names: how to start and how to stop each. They are
    /// types of the JDK only, as tests are loaded by another class loader than this.
    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new Runnable[] {this::startKafka, () -> kafka.close()},
                field -> field.getName().equals("kafkaSwitch"));
        injector.injectIntoFields(new Runnable[] {this::startPostgres, () -> postgres.close()},
                field -> field.getName().equals("postgresSwitch"));
    }

    /// Runs the action while a server does not.
    static void without(Runnable[] startAndStop, Runnable action) {
        startAndStop[1].run();
        try {
            action.run();
        } finally {
            startAndStop[0].run();
        }
    }

    private void startKafka() {
        kafka = KafkaNode.start(directory.resolve("kafka"), kafkaPort, controllerPort);
    }

    private void startPostgres() {
        postgres = PostgresServer.start(directory.resolve("postgres"), postgresPort, true);
    }
}
