package org.hirfa.acceptance;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

import org.hirfa.platform.Addresses;

/// Counts rows where no address tells the number, and lets days pass where no clock of a running process can be set.
final class Tables {

    private final Addresses addresses;

    Tables(Addresses addresses) {
        this.addresses = addresses;
    }

    /// The first column of a query's rows, as text.
    Set<String> column(String database, String query, Object... arguments) {
        try (var connection = DriverManager.getConnection(addresses.jdbc(database), database, database);
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            var values = new LinkedHashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String database, String query, Object... arguments) {
        return Long.parseLong(column(database, query, arguments).iterator().next());
    }

    int change(String database, String statement, Object... arguments) {
        try (var connection = DriverManager.getConnection(addresses.jdbc(database), database, database);
                var change = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                change.setObject(i + 1, arguments[i]);
            }
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
