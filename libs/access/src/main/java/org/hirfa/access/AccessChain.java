package org.hirfa.access;

import java.sql.Connection;
import java.sql.SQLException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;

/// Seals access entries into a hash chain, so that a changed or missing entry shows.
///
/// Entries are written without waiting for each other and sealed here in batches, in the order of their numbers: each
/// link's hash covers the entry and the link before it. Only entries older than the oldest transaction still running are
/// sealed (transaction ids below the snapshot's horizon), so that a late commit can never fall behind the seal.
@ApplicationScoped
public class AccessChain {

    private final AgroalDataSource database;

    AccessChain(AgroalDataSource database) {
        this.database = database;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void seal() throws SQLException {
        try (var connection = database.getConnection(); var call = connection.prepareStatement("select access_seal(1000)")) {
            call.execute();
        }
    }

    /// Recomputes the whole chain.
    ///
    /// @return whether every sealed entry is there, unchanged and in its place
    public boolean isIntact() {
        try (var connection = database.getConnection()) {
            return isIntact(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("access chain not readable", e);
        }
    }

    private static boolean isIntact(Connection connection) throws SQLException {
        try (var call = connection.prepareStatement("select access_intact()"); var row = call.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
