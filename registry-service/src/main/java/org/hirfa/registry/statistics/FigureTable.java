package org.hirfa.registry.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/// Figures while they are put together: rows by key, and a total.
final class FigureTable {

    private final List<String> columns;
    private final @Nullable String size;
    private final boolean listed;
    private final Map<String, Line> lines = new TreeMap<>();

    /// @param size the column that tells how large the register of a wilaya is; null for none
    FigureTable(List<String> columns, @Nullable String size) {
        this(columns, size, false);
    }

    private FigureTable(List<String> columns, @Nullable String size, boolean listed) {
        this.columns = columns;
        this.size = size;
        this.listed = listed;
    }

    /// One whose rows stand on a list that everybody knows, with or without anybody in them.
    static FigureTable ofList(List<String> columns) {
        return new FigureTable(columns, null, true);
    }

    private record Line(@Nullable String nameAr, @Nullable String nameFr, Map<String, Long> figures) {}

    /// The figures of a row, to add to.
    Map<String, Long> row(String key, @Nullable String nameAr, @Nullable String nameFr) {
        return lines.computeIfAbsent(key, _ -> new Line(nameAr, nameFr, new LinkedHashMap<>())).figures();
    }

    /// A row of which nothing is told is left out: that it is there would tell that there is somebody.
    ///
    /// @param exact whether a row is told exactly, by its key
    FiguresView view(Question question, Predicate<String> exact) {
        var total = new LinkedHashMap<String, Long>();
        lines.values().forEach(line -> line.figures().forEach((column, number) -> total.merge(column, number, Long::sum)));
        var rows = new ArrayList<FiguresView.Row>();
        var all = exact.test("");
        for (var line : lines.entrySet()) {
            var whole = exact.test(line.getKey());
            var told = told(line.getValue().figures(), whole, question.by() == Breakdown.WILAYA && question.chamber() == null);
            if (listed || whole || told.values().stream().anyMatch(Objects::nonNull)) {
                rows.add(new FiguresView.Row(line.getKey(), line.getValue().nameAr(), line.getValue().nameFr(), told));
            }
        }
        var sum = told(total, all, question.by() == Breakdown.NONE && question.wilaya() != null && question.chamber() == null);
        var period = question.period();
        var shown = question.by() == Breakdown.NONE ? List.<FiguresView.Row>of() : rows;
        var leftOut = question.by() != Breakdown.NONE && rows.size() < lines.size() || sum.containsValue(null)
                || shown.stream().anyMatch(row -> row.figures().containsValue(null));
        return new FiguresView(question.on(), question.map(), question.by().parameter(), period == null ? null : period.from(),
                period == null ? null : period.to(), leftOut, all ? 1 : Telling.STEP, shown, sum);
    }

    private Map<String, @Nullable Long> told(Map<String, Long> figures, boolean exact, boolean ofWilaya) {
        var told = new LinkedHashMap<String, @Nullable Long>();
        for (var column : columns) {
            var telling = exact ? Telling.EXACTLY : ofWilaya && column.equals(size) ? Telling.UNLESS_SMALL : Telling.ROUNDLY;
            told.put(column, telling.told(figures.getOrDefault(column, 0L)));
        }
        return told;
    }
}
