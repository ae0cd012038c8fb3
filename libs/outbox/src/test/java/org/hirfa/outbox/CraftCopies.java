package org.hirfa.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.MDC;

/// A consumer as services write them: its own copy of what another one tells, guarded by the version.
@ApplicationScoped
public class CraftCopies implements EventConsumer {

    static final String NAME = "workshop.crafts";

    /// What to do before an event is handled, by its id; how often it was tried, by its key.
    final Map<UUID, Consumer<Integer>> obstacles = new ConcurrentHashMap<>();

    private final Map<UUID, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final Database database;

    CraftCopies(Database database) {
        this.database = database;
    }

    record Craft(UUID id, long version, String name, int seats) {}

    record Stored(long version, String name, int handled, String trace) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void handle(ReceivedEvent event) {
        int attempt = tries.computeIfAbsent(event.id(), _ -> new AtomicInteger()).incrementAndGet();
        obstacle(event.id()).accept(attempt);
        switch (event.type()) {
            case "craft.named.v1" -> store(event.as(Craft.class));
            default -> { }
        }
    }

    int tries(UUID eventId) {
        return tries.getOrDefault(eventId, new AtomicInteger()).get();
    }

    void before(UUID eventId, Consumer<Integer> obstacle) {
        obstacles.put(eventId, obstacle);
    }

    Stored stored(UUID id) {
        return database.rows(CraftCopies::read, "select * from craft_copy where id = ?", id).stream()
                .findFirst().orElse(null);
    }

    /// A key that somebody else has taken.
    void insertTwice(UUID id) {
        for (int i = 0; i < 2; i++) {
            database.change("insert into craft_copy (id, version, name, seats) values (?, 1, 'felting', 1)", id);
        }
    }

    private Consumer<Integer> obstacle(UUID eventId) {
        return obstacles.getOrDefault(eventId, _ -> { });
    }

    private void store(Craft craft) {
        database.change("""
                insert into craft_copy as copy (id, version, name, seats, trace) values (?, ?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, name = excluded.name, seats = excluded.seats,
                    trace = excluded.trace, handled = copy.handled + 1
                 where copy.version < excluded.version
                """, craft.id(), craft.version(), craft.name(), craft.seats(), MDC.get("traceId"));
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(row.getLong("version"), row.getString("name"), row.getInt("handled"), row.getString("trace"));
    }
}
