package org.hirfa.outbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.eclipse.microprofile.config.spi.Converter;
import org.hirfa.embedded.Ports;
import org.hirfa.embedded.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What readers of the change log rely on, tried with writers that commit late, roll back and overtake each other.
class SequencerTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 150;

    @TempDir
    static Path directory;
    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start(directory.resolve("data"), Ports.free(), false);
        try (var connection = open()) {
            Sql.change(connection, migration());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (var connection = open()) {
            Sql.change(connection, "truncate outbox, change_log, change_log_head, publisher_cursor, inbox");
        }
    }

    @Test
    void givesEveryCommittedEventOnePlaceWithoutGapWhateverRunsAtTheSameTime() throws Exception {
        Set<String> committed = ConcurrentHashMap.newKeySet();
        var writing = new AtomicBoolean(true);

        try (var pool = Executors.newCachedThreadPool()) {
            var sequencers = repeat(pool, 3, () -> sequenceWhile(writing));
            var readers = repeat(pool, 3, () -> followWhile(writing));
            var writers = new ArrayList<Future<Void>>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(pool.submit(() -> write(writer, committed)));
            }
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (var sequencer : sequencers) {
                sequencer.get();
            }

            var log = positions();
            assertThat(log.values()).containsExactlyInAnyOrderElementsOf(committed);
            assertThat(log.keySet()).containsExactlyElementsOf(
                    LongStream.rangeClosed(1, committed.size()).boxed().toList());
            for (var reader : readers) {
                // A reader that only ever asked for what lies after its cursor has missed nothing.
                assertThat(reader.get()).containsExactlyElementsOf(log.values());
            }
            assertKeysKeepTheirOrder(log.values());
        }
    }

    @Test
    void doesNotWaitForTransactionsThatAreStillOpenAndDoesNotSkipThem() throws Exception {
        try (var slow = open(); var quick = open(); var sequencer = open()) {
            slow.setAutoCommit(false);
            append(slow, "slow");
            append(quick, "quick");

            assertThat(Sequencer.turn(sequencer, 10)).isEqualTo(1);
            slow.commit();
            assertThat(Sequencer.turn(sequencer, 10)).isEqualTo(1);

            assertThat(positions().values()).containsExactly("quick", "slow");
        }
    }

    @Test
    void leavesEventsWhereTheyAreWhenTheTurnDoesNotCommit() throws Exception {
        try (var connection = open()) {
            append(connection, "kept");
            try (var dying = open()) {
                dying.setAutoCommit(false);
                assertThat(Sequencer.turn(dying, 10)).isEqualTo(1);
                dying.rollback();
            }

            assertThat(positions()).isEmpty();
            assertThat(Sequencer.turn(connection, 10)).isEqualTo(1);
            assertThat(positions()).containsExactly(Map.entry(1L, "kept"));
        }
    }

    @Test
    void stopsRatherThanLoseEventsWhenTheHeadIsGone() throws Exception {
        try (var connection = open()) {
            append(connection, "first");
            Sequencer.turn(connection, 10);
            Sql.change(connection, "delete from change_log_head");
            append(connection, "second");

            assertThatThrownBy(() -> Sequencer.turn(connection, 10)).hasMessageContaining("change_log_pkey");
            assertThat(Sql.rows(connection, row -> row.getString(1), "select key from outbox")).containsExactly("second");
        }
    }

    @Test
    void forgetsOnlyTheOldBeginningOfTheLogThatWasPublished() throws Exception {
        try (var connection = open()) {
            for (int i = 0; i < 4; i++) {
                append(connection, "event");
            }
            Sequencer.turn(connection, 10);
            Sql.change(connection, "update change_log set recorded_at = ? where position <> 2",
                    Instant.now().minus(Duration.ofDays(100)));
            Sql.change(connection, "insert into publisher_cursor (position) values (4)");

            new Purge(config(), Clock.systemUTC()).some(connection);
            assertThat(positions().keySet()).containsExactly(2L, 3L, 4L);

            Sql.change(connection, "update change_log set recorded_at = ?", Instant.now().minus(Duration.ofDays(100)));
            Sql.change(connection, "update publisher_cursor set position = 3");
            new Purge(config(), Clock.systemUTC()).some(connection);
            assertThat(positions().keySet()).containsExactly(4L);
        }
    }

    private static Void write(int writer, Set<String> committed) throws Exception {
        var random = ThreadLocalRandom.current();
        try (var connection = open()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < TRANSACTIONS; i++) {
                var events = new ArrayList<String>();
                for (int part = 0; part <= random.nextInt(3); part++) {
                    events.add("writer-" + writer + ":" + (i * 10 + part));
                    append(connection, events.getLast());
                }
                if (random.nextInt(4) == 0) {
                    // Between statement and commit: others overtake.
                    LockSupport.parkNanos(random.nextLong(30_000_000));
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(events);
                }
            }
        }
        return null;
    }

    private static Void sequenceWhile(AtomicBoolean writing) throws SQLException {
        try (var connection = open()) {
            boolean last;
            do {
                last = !writing.get();
                while (Sequencer.turn(connection, 7) > 0) {
                    Thread.onSpinWait();
                }
            } while (!last);
        }
        return null;
    }

    private static List<String> followWhile(AtomicBoolean writing) throws SQLException {
        var seen = new ArrayList<String>();
        try (var connection = open()) {
            long cursor = 0;
            boolean more = true;
            while (more) {
                more = writing.get() || count(connection) > 0;
                var changes = Sql.rows(connection, ChangeLog.Changes.ROW, ChangeLog.Changes.AFTER, cursor, 20);
                for (var change : changes) {
                    assertThat(change.position()).isEqualTo(cursor + 1);
                    cursor = change.position();
                    seen.add(change.key());
                }
                more |= !changes.isEmpty();
            }
        }
        return seen;
    }

    private static long count(Connection connection) throws SQLException {
        return Sql.rows(connection, row -> row.getLong(1), "select count(*) from outbox").getFirst();
    }

    /// Each writer's transactions follow each other, as those on one aggregate do.
    private static void assertKeysKeepTheirOrder(Iterable<String> keys) {
        var latest = new HashMap<String, Integer>();
        for (var key : keys) {
            var parts = key.split(":");
            int number = Integer.parseInt(parts[1]);
            assertThat(number).isGreaterThan(latest.getOrDefault(parts[0], -1));
            latest.put(parts[0], number);
        }
    }

    private static <T> List<Future<T>> repeat(ExecutorService pool, int times, Callable<T> task) {
        return IntStream.range(0, times).mapToObj(_ -> pool.submit(task)).toList();
    }

    private static void append(Connection connection, String key) throws SQLException {
        Sql.change(connection, """
                insert into outbox (topic, key, type, source, payload, recorded_at) values ('t', ?, 'y', 's', '{}', now())
                """, key);
    }

    private static SequencedMap<Long, String> positions() throws SQLException {
        var positions = new LinkedHashMap<Long, String>();
        try (var connection = open()) {
            Sql.rows(connection, row -> positions.put(row.getLong(1), row.getString(2)),
                    "select position, key from change_log order by position");
        }
        return positions;
    }

    private static Connection open() throws SQLException {
        return server.connect("postgres");
    }

    private static OutboxConfig config() {
        return new SmallRyeConfigBuilder().withMapping(OutboxConfig.class)
                .withDefaultValue("hirfa.outbox.source", "hirfa/workshop")
                .withConverters(new Converter<?>[] {new DurationConverter()})
                .build().getConfigMapping(OutboxConfig.class);
    }

    private static String migration() throws Exception {
        return Files.readString(Path.of("src/main/resources/db/outbox/V0_1__outbox.sql"));
    }
}
