package org.hirfa.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Empties a service's tables between tests.
public final class Tables {

    private static final List<String> NEVER = List.of("flyway_schema_history", "reference_data_load", "change_log_head",
            "publisher_cursor", "access_entry", "access_link", "access_head");

    private Tables() {}

    /// Empties, in one statement, every table except those named and those that belong to the mechanisms.
    ///
    /// @param kept tables of reference data that the pack loaded
    public static void empty(DataSource database, String... kept) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select tablename from pg_tables where schemaname = 'public'
                    """)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            names.removeAll(NEVER);
            names.removeAll(Arrays.asList(kept));
            if (!names.isEmpty()) {
                statement.execute(names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ", "truncate ", "")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tables not emptied", e);
        }
    }
}
