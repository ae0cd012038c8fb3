package org.hirfa.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// One PostgreSQL server on the loopback address, of the binaries that come as Maven artifacts.
///
/// The server is a process of its own that outlives a killed JVM; the next [#start] on the same directory finds it,
/// stops it and goes on with its data. Only the superuser `postgres` comes in without a password, every other role
/// must know its own: a service that uses another one's database fails here as it would elsewhere.
public final class PostgresServer implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            // The default folder /tmp can hold another user's lock file of the same port.
            "unix_socket_directories", "",
            "max_connections", "150",
            "shared_buffers", "64MB",
            "timezone", "UTC",
            "log_timezone", "UTC");

    /// The library that starts the server switches both off by itself.
    private static final Map<String, String> SAFE = Map.of("fsync", "on", "synchronous_commit", "on");

    /// Only for data that dies with its test.
    private static final Map<String, String> UNSAFE_BUT_FAST = Map.of(
            "fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private static final Logger LIBRARY = Logger.getLogger(EmbeddedPostgres.class.getName());

    private final EmbeddedPostgres server;
    private final ServerDirectory directory;

    private PostgresServer(EmbeddedPostgres server, ServerDirectory directory) {
        this.server = server;
        this.directory = directory;
    }

    /// Starts a server whose log lies beside its data, in `<dataDirectory>.log`.
    ///
    /// @param keepData whether the data must survive [#close]; if not, speed goes before safety
    public static PostgresServer start(Path dataDirectory, int port, boolean keepData) {
        var binaries = Path.of(System.getProperty("java.io.tmpdir"), "hirfa-postgresql-" + System.getProperty("user.name"));
        return start(dataDirectory, port, keepData, Path.of(dataDirectory + ".log"), binaries);
    }

    /// @param log      file to which the server's messages are added
    /// @param binaries folder for the binaries alone, unpacked once; must survive as long as the data if that is kept
    public static PostgresServer start(Path dataDirectory, int port, boolean keepData, Path log, Path binaries) {
        var unpacked = new Binaries(binaries);
        var directory = new ServerDirectory(dataDirectory.toAbsolutePath().normalize());
        try {
            directory.prepare();
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.path())
                    .setOverrideWorkingDirectory(unpacked.folder().toFile())
                    .setPort(port)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setDataDirectoryCustomizer(PostgresServer::requirePasswords)
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    // The same order and case rules on each machine, whatever its locale.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C");
            SETTINGS.forEach(builder::setServerConfig);
            (keepData ? SAFE : UNSAFE_BUT_FAST).forEach(builder::setServerConfig);
            var server = new PostgresServer(unpacked.during(builder::start), directory.keeping(keepData));
            directory.markInitialised();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; its log is " + log, e);
        }
    }

    /// Makes the role and its database if they are absent, and sets the role's password. No other role may connect
    /// to the database.
    public void createDatabase(String name, String role, String password) {
        try (var connection = connect("postgres")) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                run(connection, "create role %s login", role);
            }
            run(connection, "alter role %s password %L", role, password);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                run(connection, "create database %s owner %s", name, role);
            }
            run(connection, "revoke all on database %s from public", name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }

    /// Removes the database with all it holds, and ends the sessions that use it.
    public void dropDatabase(String name) {
        try (var connection = connect("postgres")) {
            run(connection, "drop database if exists %s with (force)", name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop database " + name, e);
        }
    }

    /// @param database name of a database; user and password are not part of the address
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /// A connection of the superuser.
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    public int port() {
        return server.getPort();
    }

    /// The process that all others of the server descend from.
    public long pid() {
        return directory.runningServer().map(ProcessHandle::pid)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    public boolean isRunning() {
        return directory.runningServer().isPresent();
    }

    /// Ends all sessions, writes a checkpoint and stops; then removes the data unless it is to be kept.
    @Override
    public void close() {
        directory.stopServer();
        var usual = LIBRARY.getLevel();
        try {
            // The library gives up its lock only after asking pg_ctl to stop what has stopped already, and takes the
            // refusal for a failure, which it would report with a stack trace.
            LIBRARY.setLevel(Level.OFF);
            server.close();
            directory.removeUnlessKept();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            LIBRARY.setLevel(usual);
        }
    }

    /// Runs a server until the process is asked to stop: arguments are the data directory and the port.
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: PostgresServer <data directory> <port>");
            System.exit(2);
        }
        var data = Path.of(arguments[0]);
        var server = start(data, Integer.parseInt(arguments[1]), true, Path.of(data + ".log"),
                Path.of(data + "-binaries"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgresql"));
        System.out.println("PostgreSQL listens on 127.0.0.1:" + server.port());
        new CountDownLatch(1).await();
    }

    private static void requirePasswords(File dataDirectory) {
        try {
            Files.writeString(dataDirectory.toPath().resolve("pg_hba.conf"), """
                    # type  database  user      address        method
                    host    all       postgres  127.0.0.1/32   trust
                    host    all       all       127.0.0.1/32   scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// @param template SQL in which `%s` stands for a name and `%L` for a text, both quoted by the driver
    private static void run(Connection connection, String template, String... words) throws SQLException {
        var sql = new StringBuilder(template);
        try (var statement = connection.createStatement()) {
            for (var word : words) {
                int at = sql.indexOf("%");
                sql.replace(at, at + 2, sql.charAt(at + 1) == 'L'
                        ? statement.enquoteLiteral(word) : statement.enquoteIdentifier(word, true));
            }
            statement.execute(sql.toString());
        }
    }
}
