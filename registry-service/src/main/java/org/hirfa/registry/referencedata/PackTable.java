package org.hirfa.registry.referencedata;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;
import org.hirfa.countrypack.LegalCalendar;
import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.agroal.api.AgroalDataSource;

/// Writes the rows of a CSV file of the pack into a table, in batches.
@ApplicationScoped
public class PackTable {

    private static final int BATCH = 500;

    private final CountryPack pack;
    private final AgroalDataSource database;
    private final LegalCalendar calendar;

    PackTable(CountryPack pack, AgroalDataSource database, LegalCalendar calendar) {
        this.pack = pack;
        this.calendar = calendar;
        this.database = database;
    }

    /// @param sql an insert with `on conflict .. do update`, with as many placeholders as `values` gives values
    public void fill(String file, String sql, Function<NamedCsvRecord, List<@Nullable Object>> values) {
        var rows = new ArrayList<List<@Nullable Object>>();
        pack.csv(file, row -> rows.add(values.apply(row)));
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            var waiting = 0;
            for (var row : rows) {
                for (var i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(file + " not loaded", e);
        }
    }

    /// Ends the rows that the file names no longer: what the pack drops is not in force any more, and what refers to it keeps
    /// its name. A row that had not begun yet never will. What was decided here is not the pack's to end.
    ///
    /// @param table one with the columns `code`, `valid_from`, `valid_to` and `decided_here`
    public void end(String file, String table) {
        var named = new ArrayList<String>();
        pack.csv(file, row -> named.add(row.getField("code")));
        var yesterday = calendar.today().minusDays(1);
        try (var connection = database.getConnection(); var statement = connection.prepareStatement("update " + table + """
                 set valid_from = least(valid_from, ?), valid_to = ?
                 where code <> all (?) and not decided_here and (valid_to is null or valid_to > ?)
                """)) {
            statement.setObject(1, yesterday);
            statement.setObject(2, yesterday);
            statement.setArray(3, connection.createArrayOf("text", named.toArray()));
            statement.setObject(4, yesterday);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(table + " not brought up to date", e);
        }
    }

    /// Runs a statement that the next file needs, for example one that removes rows which it writes anew.
    public void run(String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("reference data not prepared", e);
        }
    }
}
