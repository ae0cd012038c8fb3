package org.hirfa.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/// Statements on a connection of the pool: inside a transaction that is the transaction's own, the one of Hibernate too.
@Singleton
class Database {

    private final AgroalDataSource pool;

    Database(AgroalDataSource pool) {
        this.pool = pool;
    }

    int change(String sql, @Nullable Object... values) {
        return with(connection -> Sql.change(connection, sql, values));
    }

    <T> List<T> rows(Sql.Row<T> row, String sql, @Nullable Object... values) {
        return with(connection -> Sql.rows(connection, row, sql, values));
    }

    private <T> T with(Work<T> work) {
        try (var connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// An SQL error on its way to someone who can do something about it.
    static final class DatabaseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DatabaseException(SQLException cause) {
            super(cause);
        }
    }
}
