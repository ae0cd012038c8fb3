package org.hirfa.registry.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A column of a file, and what may stand in it.
///
/// @param shape which values it takes
/// @param most how many characters a cell may have
public record Column(String name, boolean required, Shape shape, int most) {

    /// Nothing that does not show, line ends included: such a text reads differently from what is kept.
    private static final Pattern PLAIN = Pattern.compile("\\P{C}*");
    /// What a spreadsheet would work out instead of showing, once the register is told as CSV again.
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@-].*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,9})?");

    public enum Shape { CODE, TEXT, DAY, FLAG, NUMBER }

    private static final int DAY_LENGTH = 10;

    public static Column code(String name) {
        return new Column(name, true, Shape.CODE, 80);
    }

    public static Column text(String name, int most) {
        return new Column(name, true, Shape.TEXT, most);
    }

    public static Column day(String name) {
        return new Column(name, true, Shape.DAY, DAY_LENGTH);
    }

    public static Column flag(String name) {
        return new Column(name, true, Shape.FLAG, 5);
    }

    public static Column number(String name) {
        return new Column(name, true, Shape.NUMBER, 14);
    }

    /// The same column in a file that may leave it out, or its cells empty.
    public Column optional() {
        return new Column(name, false, shape, most);
    }

    /// @return the code of what is wrong with a cell; null when nothing is
    @Nullable String fault(String cell) {
        if (cell.isEmpty()) {
            return required ? "required" : null;
        }
        if (cell.length() > most) {
            return "wrong-length";
        }
        if (!PLAIN.matcher(cell).matches()) {
            return "forbidden-character";
        }
        return switch (shape) {
            case TEXT -> FORMULA.matcher(cell).matches() ? "formula" : null;
            case CODE -> CODE.matcher(cell).matches() ? null : "wrong-shape";
            case NUMBER -> NUMBER.matcher(cell).matches() ? null : "wrong-shape";
            case FLAG -> cell.equals("true") || cell.equals("false") ? null : "wrong-shape";
            case DAY -> isDay(cell) ? null : "wrong-shape";
        };
    }

    private static boolean isDay(String cell) {
        try {
            LocalDate.parse(cell);
            return cell.length() == DAY_LENGTH;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
