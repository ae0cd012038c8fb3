package org.hirfa.registry.duplicate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import io.agroal.api.AgroalDataSource;

/// Puts pairs that a comparison found before the people who decide.
@ApplicationScoped
class FoundPairs {

    private final AgroalDataSource database;
    private final Clock clock;

    FoundPairs(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param print of both, see [Compared#printOf]
    record Found(MatchTable.Candidate pair, Likeness likeness, String print) {}

    /// A pair that was dismissed comes back only when what was compared has changed; one that waits and is not alike any more
    /// is asked for no longer.
    ///
    /// @param compared all entries that were compared with the others
    void keep(List<Found> found, Collection<UUID> compared) {
        try (var connection = database.getConnection()) {
            write(connection, found);
            retire(connection, found, compared);
        } catch (SQLException e) {
            throw new IllegalStateException("look-alikes not kept", e);
        }
    }

    private void write(Connection connection, List<Found> found) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into duplicate_pair (id, first_artisan, second_artisan, status, score, parts, print, found_at, version)
                values (?, ?, ?, 'OPEN', ?, ?, ?, ?, 0)
                on conflict (first_artisan, second_artisan) do update set status = 'OPEN', score = excluded.score,
                    parts = excluded.parts, print = excluded.print, version = duplicate_pair.version + 1
                 where duplicate_pair.status <> 'MERGED' and (duplicate_pair.print <> excluded.print or duplicate_pair.status = 'OUTDATED')
                """)) {
            for (var one : found) {
                insert.setObject(1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
                insert.setObject(2, one.pair().one());
                insert.setObject(3, one.pair().other());
                insert.setInt(4, one.likeness().score());
                insert.setArray(5, connection.createArrayOf("text", one.likeness().written().toArray()));
                insert.setString(6, one.print());
                insert.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void retire(Connection connection, List<Found> found, Collection<UUID> compared) throws SQLException {
        var still = found.stream().flatMap(one -> Stream.of(one.pair().one() + "/" + one.pair().other())).toArray();
        try (var update = connection.prepareStatement("""
                update duplicate_pair set status = 'OUTDATED', version = version + 1
                 where status = 'OPEN' and (first_artisan = any(?) or second_artisan = any(?))
                   and first_artisan || '/' || second_artisan <> all(?)
                """)) {
            var ids = connection.createArrayOf("uuid", compared.toArray());
            update.setArray(1, ids);
            update.setArray(2, ids);
            update.setArray(3, connection.createArrayOf("text", still));
            update.executeUpdate();
        }
    }
}
