package org.hirfa.registry.duplicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.person.Traits;

import io.agroal.api.AgroalDataSource;

/// The keys of all entries, and who shares one.
@ApplicationScoped
class MatchTable {

    /// A key that more share says nothing: half a village was born on 1 January.
    private static final int MOST_OF_A_KEY = 100;

    private final AgroalDataSource database;
    private final Traits traits;

    MatchTable(AgroalDataSource database, Traits traits) {
        this.database = database;
        this.traits = traits;
    }

    record Candidate(UUID one, UUID other) {}

    /// Those of the entries that stand, as they are to be compared.
    Map<UUID, Compared> read(Collection<UUID> artisans) {
        var people = new HashMap<UUID, UUID>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id, person_id from artisan where id = any(?) and merged_into is null")) {
            select.setArray(1, connection.createArrayOf("uuid", artisans.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    people.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("entries to be compared not readable", e);
        }
        var read = traits.of(people.values());
        var compared = new HashMap<UUID, Compared>();
        people.forEach((artisan, person) -> compared.put(artisan, new Compared(artisan, read.get(person))));
        return compared;
    }

    /// Keeps the keys of some entries and says who shares one with them.
    List<Candidate> keep(Collection<Compared> entries) {
        try (var connection = database.getConnection()) {
            write(connection, entries);
            return sharing(connection, entries);
        } catch (SQLException e) {
            throw new IllegalStateException("keys of look-alikes not kept", e);
        }
    }

    private static void write(Connection connection, Collection<Compared> entries) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into match_entry (artisan_id, keys, print) values (?, ?, ?)
                on conflict (artisan_id) do update set keys = excluded.keys, print = excluded.print
                 where match_entry.print <> excluded.print
                """)) {
            for (var entry : entries) {
                insert.setObject(1, entry.artisan());
                insert.setArray(2, connection.createArrayOf("text", entry.keys().toArray()));
                insert.setString(3, entry.print());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Candidate> sharing(Connection connection, Collection<Compared> entries) throws SQLException {
        try (var select = connection.prepareStatement("""
                select distinct least(m.artisan_id, c.artisan_id), greatest(m.artisan_id, c.artisan_id)
                  from match_entry m cross join lateral unnest(m.keys) as k (key) cross join lateral (
                    select artisan_id from match_entry other where other.keys @> array[k.key] limit ?) c
                 where m.artisan_id = any(?) and c.artisan_id <> m.artisan_id
                """)) {
            select.setInt(1, MOST_OF_A_KEY);
            select.setArray(2, connection.createArrayOf("uuid", entries.stream().map(Compared::artisan).toArray()));
            var candidates = new ArrayList<Candidate>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    candidates.add(new Candidate(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
            return candidates;
        }
    }
}
