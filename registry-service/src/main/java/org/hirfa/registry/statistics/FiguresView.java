package org.hirfa.registry.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A table of figures.
///
/// @param on the day whose stock is counted
/// @param map the day whose territory tells in which wilaya a commune counts
/// @param by by what the rows are told apart
/// @param suppressed whether any number is left out because it is too small
/// @param roundedTo of which number those that are no exact ones are multiples; 1 when all are exact
/// @param total of all rows
public record FiguresView(LocalDate on, LocalDate map, String by, @Nullable LocalDate from, @Nullable LocalDate to, boolean suppressed, long roundedTo,
        List<Row> rows, Map<String, @Nullable Long> total) {

    /// @param key a code, or the name of a group
    /// @param nameAr what people call it; null for a group that needs no name
    /// @param figures by measure; null where a number is not told
    public record Row(String key, @Nullable String nameAr, @Nullable String nameFr, Map<String, @Nullable Long> figures) {}
}
