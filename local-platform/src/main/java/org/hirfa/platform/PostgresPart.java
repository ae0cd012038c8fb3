package org.hirfa.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hirfa.embedded.PostgresServer;
import org.jspecify.annotations.Nullable;

/// The database server, with a database and a role for each service. A role's password is its name: the server is
/// open to this machine alone.
final class PostgresPart implements Part {

    private static final List<String> DATABASES = List.of("registry", "training", "funding", "keycloak");

    private final Settings settings;
    private volatile @Nullable PostgresServer server;

    PostgresPart(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.POSTGRES);
    }

    @Override
    public Path log() {
        return settings.log(name());
    }

    @Override
    public synchronized void start() {
        var started = PostgresServer.start(settings.data(name()), settings.port(Door.POSTGRES), true, log(),
                settings.unpacked().resolve("postgresql"));
        server = started;
        DATABASES.forEach(database -> started.createDatabase(database, database, database));
    }

    @Override
    public boolean isReady() {
        return process().isPresent();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(server).filter(PostgresServer::isRunning)
                .flatMap(running -> ProcessHandle.of(running.pid()));
    }

    @Override
    public synchronized void stop() {
        var running = server;
        if (running != null) {
            server = null;
            running.close();
        }
    }

    @Override
    public String stopSignal() {
        return "INT";
    }
}
