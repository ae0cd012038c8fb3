package org.hirfa.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/// Statements on a connection of the pool: inside a transaction that is the transaction's own, the one of Hibernate too.
@Singleton
class Rows {

    private final AgroalDataSource pool;

    Rows(AgroalDataSource pool) {
        this.pool = pool;
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    int change(String sql, @Nullable Object... values) {
        try (var connection = pool.getConnection(); var statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("jobs cannot be written", e);
        }
    }

    <T> List<T> select(Row<T> row, String sql, @Nullable Object... values) {
        try (var connection = pool.getConnection(); var statement = bound(connection, sql, values);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("jobs cannot be read", e);
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static PreparedStatement bound(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
