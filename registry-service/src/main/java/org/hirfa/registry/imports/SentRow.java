package org.hirfa.registry.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A row of a file, as it was sent.
///
/// @param line where it begins in the file, the header being line 1
/// @param cells by column; a column that the file leaves out has none
/// @param faults what is wrong with it by itself
public record SentRow(long line, Map<String, String> cells, List<CellFault> faults) {

    /// @return the cell, empty when there is none
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    public @Nullable String text(String column) {
        var cell = cell(column);
        return cell.isEmpty() ? null : cell;
    }

    public @Nullable LocalDate day(String column) {
        var cell = cell(column);
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    public LocalDate someDay(String column) {
        return LocalDate.parse(cell(column));
    }

    public @Nullable Double number(String column) {
        var cell = cell(column);
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    public boolean flag(String column) {
        return cell(column).equals("true");
    }

    SentRow with(List<CellFault> found) {
        return new SentRow(line, cells, found);
    }
}
