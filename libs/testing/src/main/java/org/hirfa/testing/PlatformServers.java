package org.hirfa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.hirfa.embedded.KafkaNode;
import org.hirfa.embedded.Ports;
import org.hirfa.embedded.PostgresServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/// The real PostgreSQL and the real Kafka for a module's tests, started once in the JVM.
///
/// Servers that run already are used instead when `test.platform.jdbc-url` and `test.platform.kafka` name them. A restart of
/// Quarkus for another profile makes a second instance of this class in another class loader, so what is running is
/// remembered in system properties, and the servers end with the JVM.
public class PlatformServers implements QuarkusTestResourceLifecycleManager {

    private static final String JDBC_URL = "test.platform.jdbc-url";
    private static final String KAFKA = "test.platform.kafka";
    private static final String KEYS = "test.platform.keys";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(JDBC_URL) == null) {
            startPostgres();
        }
        if (System.getProperty(KAFKA) == null) {
            startKafka();
        }
        if (System.getProperty(KEYS) == null) {
            System.setProperty(KEYS, directory("keys").toString());
        }
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", System.getProperty(JDBC_URL));
        config.put("quarkus.datasource.username", "service");
        config.put("quarkus.datasource.password", "service");
        config.put("kafka.bootstrap.servers", System.getProperty(KAFKA));
        config.put("mp.messaging.connector.smallrye-kafka.bootstrap.servers", System.getProperty(KAFKA));
        config.put("quarkus.oidc.auth-server-url", TokenIssuer.address());
        config.put("hirfa.keys.directory", System.getProperty(KEYS));
        config.put("hirfa.keys.create-missing", "true");
        return config;
    }

    @Override
    public void stop() {
        // The servers end with the JVM: another test class may need them in a moment.
    }

    private static void startPostgres() {
        var server = PostgresServer.start(directory("postgres"), Ports.free(), false);
        server.createDatabase("service", "service", "service");
        System.setProperty(JDBC_URL, server.jdbcUrl("service"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    private static void startKafka() {
        var broker = KafkaNode.start(directory("kafka"), Ports.free(), Ports.free());
        System.setProperty(KAFKA, broker.bootstrap());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    }

    private static Path directory(String name) {
        try {
            var target = Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
            return Files.createTempDirectory(target, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
