package org.hirfa.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

import static java.util.Map.entry;

/// One Kafka broker that is its own controller, on the loopback address. Topics, records and committed offsets stay
/// in the data directory.
public final class KafkaNode implements AutoCloseable {

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;

    private KafkaNode(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts the broker and returns when it takes connections.
    ///
    /// @param port           where clients connect
    /// @param controllerPort where the broker reaches its controller, nobody else uses it
    public static KafkaNode start(Path dataDirectory, int port, int controllerPort) {
        var settings = settings(dataDirectory.toAbsolutePath().normalize(), port, controllerPort);
        format(dataDirectory.toAbsolutePath().normalize());
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new KafkaNode(server, port);
    }

    /// What a client's `bootstrap.servers` must say.
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /// Runs a broker until the process is asked to stop: arguments are data directory, port and controller port.
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 3) {
            System.err.println("usage: KafkaNode <data directory> <port> <controller port>");
            System.exit(2);
        }
        var node = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop-kafka"));
        System.out.println("Kafka listens on " + node.bootstrap());
        new CountDownLatch(1).await();
    }

    /// Writes the cluster's first metadata, once: a formatted directory is left as it is.
    private static void format(Path dataDirectory) {
        if (Files.exists(dataDirectory.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(dataDirectory);
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(dataDirectory.toString())
                    .setMetadataLogDirectory(dataDirectory.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    // The answer of an earlier, interrupted attempt is overwritten.
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot prepare Kafka's data directory " + dataDirectory, e);
        }
    }

    private static Properties settings(Path dataDirectory, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", "" + NODE),
                entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                entry("controller.listener.names", "CONTROLLER"),
                entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                entry("log.dirs", dataDirectory.toString()),
                // A cluster of one: nobody else could hold a copy.
                entry("default.replication.factor", "1"),
                entry("offsets.topic.replication.factor", "1"),
                entry("transaction.state.log.replication.factor", "1"),
                entry("share.coordinator.state.topic.replication.factor", "1"),
                entry("min.insync.replicas", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("share.coordinator.state.topic.min.isr", "1"),
                // Fewer partitions of the broker's own topics: each costs memory and time at the start.
                entry("offsets.topic.num.partitions", "8"),
                entry("transaction.state.log.num.partitions", "4"),
                entry("share.coordinator.state.topic.num.partitions", "4"),
                entry("num.partitions", "4"),
                // The first consumer of a group need not wait for others.
                entry("group.initial.rebalance.delay.ms", "0"),
                entry("log.cleaner.dedupe.buffer.size", "2097152"),
                entry("num.network.threads", "2"),
                entry("num.io.threads", "4"),
                // After a kill the controller lets the same broker in again only when the old session has ended.
                entry("broker.session.timeout.ms", "5000"),
                entry("broker.heartbeat.interval.ms", "1000")));
        return settings;
    }
}
