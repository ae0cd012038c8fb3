package org.hirfa.registry.referencedata;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/// The cells of a pack's CSV row, by type; an empty cell means "not known" or "no end".
public final class Cells {

    private Cells() {}

    public static @Nullable String text(NamedCsvRecord row, String column) {
        var cell = row.getField(column);
        return cell.isEmpty() ? null : cell;
    }

    public static @Nullable LocalDate day(NamedCsvRecord row, String column) {
        var cell = row.getField(column);
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    public static @Nullable Double number(NamedCsvRecord row, String column) {
        var cell = row.getField(column);
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    public static boolean flag(NamedCsvRecord row, String column) {
        return Boolean.parseBoolean(row.getField(column));
    }
}
