package org.hirfa.registry.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/// Figures while they are put together: rows by key, a total, and what is left out of both.
final class FigureTable {

    private final List<String> columns;
    private final List<int[]> sums;
    private final Map<String, Line> lines = new TreeMap<>();

    /// @param sums column numbers that add up in each row: the first is the sum of the others
    FigureTable(List<String> columns, List<int[]> sums) {
        this.columns = columns;
        this.sums = sums;
    }

    private record Line(@Nullable String nameAr, @Nullable String nameFr, Map<String, Long> figures) {}

    /// The figures of a row, to add to.
    Map<String, Long> row(String key, @Nullable String nameAr, @Nullable String nameFr) {
        return lines.computeIfAbsent(key, _ -> new Line(nameAr, nameFr, new LinkedHashMap<>())).figures();
    }

    /// @param told whether a row is told whole, by its key
    FiguresView view(Question question, Predicate<String> told) {
        var cells = new ArrayList<long[]>();
        lines.values().forEach(line -> cells.add(columns.stream().mapToLong(column -> line.figures().getOrDefault(column, 0L)).toArray()));
        var total = new long[columns.size()];
        cells.forEach(row -> Arrays.setAll(total, column -> total[column] + row[column]));
        cells.add(total);
        var exact = new boolean[cells.size()];
        var keys = List.copyOf(lines.keySet());
        var all = true;
        for (var row = 0; row < keys.size(); row++) {
            exact[row] = told.test(keys.get(row));
            all &= exact[row];
        }
        exact[keys.size()] = all && told.test("");
        var hidden = Suppression.of(cells.toArray(long[][]::new), sums, exact);
        var rows = new ArrayList<FiguresView.Row>();
        for (var row = 0; row < keys.size(); row++) {
            var line = lines.get(keys.get(row));
            rows.add(new FiguresView.Row(keys.get(row), line.nameAr(), line.nameFr(), figures(cells.get(row), hidden[row])));
        }
        var period = question.period();
        return new FiguresView(question.on(), question.map(), question.by().parameter(), period == null ? null : period.from(),
                period == null ? null : period.to(), Arrays.stream(hidden).anyMatch(FigureTable::any),
                question.by() == Breakdown.NONE ? List.of() : rows, figures(total, hidden[keys.size()]));
    }

    private Map<String, @Nullable Long> figures(long[] cells, boolean[] hidden) {
        var figures = new LinkedHashMap<String, @Nullable Long>();
        for (var column = 0; column < columns.size(); column++) {
            figures.put(columns.get(column), hidden[column] ? null : cells[column]);
        }
        return figures;
    }

    private static boolean any(boolean[] flags) {
        for (var flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }
}
