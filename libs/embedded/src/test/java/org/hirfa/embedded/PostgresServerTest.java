package org.hirfa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresServerTest {

    @TempDir
    private Path folder;

    @Test
    void keepsDataOverRestartsAndDatabasesApart() throws Exception {
        try (var server = start(true)) {
            server.createDatabase("looms", "looms", "wool");
            server.createDatabase("looms", "looms", "wool's \"best\"");
            server.createDatabase("kilns", "kilns", "clay");
            write(server, "looms", "wool's \"best\"");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("looms"), "looms", "wool"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("looms"), "kilns", "clay"))
                    .hasMessageContaining("permission denied for database");
        }
        try (var server = start(true)) {
            assertThat(read(server, "looms", "wool's \"best\"")).isEqualTo("قصبة");
            assertThat(Files.readString(folder.resolve("data.log"))).contains("database system is ready");
        }
    }

    @Test
    void stopsAndRemovesDataThatNeedNotBeKept() {
        var server = start(false);
        assertThat(server.isRunning()).isTrue();

        server.close();

        assertThat(server.isRunning()).isFalse();
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(Ports.isFree(server.port())).isTrue();
    }

    @Test
    void stopsWithoutComplaint() {
        var complaints = new CopyOnWriteArrayList<String>();
        var listener = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord said) {
                if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
                    complaints.add(said.getMessage());
                }
            }
        };
        var library = Logger.getLogger("io.zonky.test");
        library.addHandler(listener);
        try {
            start(true).close();
        } finally {
            library.removeHandler(listener);
        }
        assertThat(complaints).isEmpty();
        assertThat(Logger.getLogger("io.zonky.test.db.postgres.embedded.EmbeddedPostgres").isLoggable(Level.SEVERE)).isTrue();
    }

    @Test
    void goesOnWithTheDataOfServerWhoseLauncherWasKilled() throws Exception {
        int port = Ports.free();
        var launcher = JavaProcess.run(PostgresServer.class, folder.resolve("launcher.log"), data().toString(), "" + port);
        awaitLine(launcher, folder.resolve("launcher.log"), "PostgreSQL listens on 127.0.0.1:" + port);
        launcher.destroyForcibly().waitFor();
        assertThat(Ports.isFree(port)).as("server outlives its launcher").isFalse();

        try (var server = PostgresServer.start(data(), port, true)) {
            server.createDatabase("looms", "looms", "wool");
            write(server, "looms", "wool");
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        }
        try (var server = PostgresServer.start(data(), port, true)) {
            assertThat(read(server, "looms", "wool")).isEqualTo("قصبة");
        }
    }

    @Test
    void stopsWithItsProcessAndIgnoresPidFileOfStranger() throws Exception {
        int port = Ports.free();
        var process = JavaProcess.run(PostgresServer.class, folder.resolve("process.log"), data().toString(), "" + port);
        awaitLine(process, folder.resolve("process.log"), "PostgreSQL listens");
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(data().resolve("postmaster.pid")).doesNotExist();

        // The number of a living process that is no PostgreSQL, as after a reboot.
        Files.writeString(data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data() + "\n");
        try (var server = PostgresServer.start(data(), port, true)) {
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void beginsAgainAfterFirstStartWasCutShortButSparesForeignFiles() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("PG_VERSION"), "18\n");
        try (var server = start(true)) {
            assertThat(server.isRunning()).isTrue();
        }

        var letters = Files.createDirectories(folder.resolve("letters"));
        Files.writeString(letters.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> PostgresServer.start(letters, Ports.free(), true))
                .hasRootCauseMessage(letters + " holds files that are not PostgreSQL's: choose another data directory");
        assertThat(letters.resolve("letter.txt")).exists();
    }

    @Test
    void unpacksAgainAfterUnpackingWasCutShort() throws Exception {
        var binaries = folder.resolve("data-binaries");
        startAndStopInOwnProcess();
        Files.delete(binaries.resolve("complete"));
        try (var files = Files.walk(binaries)) {
            for (var file : files.filter(file -> file.endsWith(".exists") || file.endsWith("initdb")).toList()) {
                Files.delete(file);
            }
        }

        startAndStopInOwnProcess();

        assertThat(binaries.resolve("complete")).exists();
    }

    private void startAndStopInOwnProcess() throws Exception {
        var log = Files.createTempFile(folder, "process", ".log");
        var process = JavaProcess.run(PostgresServer.class, log, data().toString(), "" + Ports.free());
        awaitLine(process, log, "PostgreSQL listens");
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private PostgresServer start(boolean keepData) {
        return PostgresServer.start(data(), Ports.free(), keepData);
    }

    private static void write(PostgresServer server, String name, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(name), name, password);
                var statement = connection.createStatement()) {
            statement.execute("create table craft (name text)");
            statement.execute("insert into craft values ('قصبة')");
        }
    }

    private static String read(PostgresServer server, String name, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(name), name, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from craft")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void awaitLine(Process process, Path log, String line) throws Exception {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!Files.readString(log).contains(line)) {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(50);
        }
    }
}
