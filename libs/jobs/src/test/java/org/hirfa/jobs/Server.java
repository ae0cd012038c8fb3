package org.hirfa.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.hirfa.embedded.Ports;
import org.hirfa.embedded.PostgresServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/// A real PostgreSQL, once for the tests of this module.
public class Server implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "jobs.test.jdbc-url";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(URL) == null) {
            try {
                var target = Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
                var server = PostgresServer.start(Files.createTempDirectory(target, "postgres-"), Ports.free(), false);
                server.createDatabase("workshop", "workshop", "workshop");
                System.setProperty(URL, server.jdbcUrl("workshop"));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.of("quarkus.datasource.jdbc.url", System.getProperty(URL), "quarkus.datasource.username", "workshop",
                "quarkus.datasource.password", "workshop");
    }

    @Override
    public void stop() {
        // Ends with the JVM: another test class may need it in a moment.
    }
}
