package org.hirfa.registry.statistics;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.writer.CsvWriter;

/// A table of figures as CSV (RFC 4180). A number that is not told is written `c`, as statistical offices do for confidential
/// ones: an empty cell would read as nothing.
final class FigureCsv {

    private static final String CONFIDENTIAL = "c";

    private FigureCsv() {}

    static String of(FiguresView figures) {
        var out = new StringWriter();
        var header = new ArrayList<>(List.of("on", "map", "by", "key", "name_ar", "name_fr"));
        header.addAll(figures.total().keySet());
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(header);
            figures.rows().forEach(row -> csv.writeRecord(record(figures, row.key(), row.nameAr(), row.nameFr(), row.figures().values())));
            csv.writeRecord(record(figures, "TOTAL", null, null, figures.total().values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> record(FiguresView figures, String key, @Nullable String nameAr, @Nullable String nameFr,
            Collection<@Nullable Long> numbers) {
        var cells = new ArrayList<>(List.of(figures.on().toString(), figures.map().toString(), figures.by(), key,
                nameAr == null ? "" : nameAr, nameFr == null ? "" : nameFr));
        numbers.forEach(number -> cells.add(number == null ? CONFIDENTIAL : number.toString()));
        return cells;
    }
}
