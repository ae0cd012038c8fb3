package org.hirfa.registry.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Reference data that can be brought as a file: a bean of the feature that keeps it.
public interface ImportTable {

    /// What the rows of a file are, by the parameter `of`. Never changes: jobs that wait carry it.
    String name();

    List<Column> columns();

    /// What makes two rows of a file the same thing.
    String key(SentRow row);

    /// What is wrong with a row that is well formed, beside what is known already.
    List<CellFault> judge(SentRow row);

    /// Keeps a row without fault, in the caller's transaction, as decided here.
    Change write(SentRow row);

    /// After the last row of a file, in the transaction of its end.
    ///
    /// @param source where the file comes from
    default void finished(String source, String by) {}

    enum Change { CREATED, CHANGED, UNCHANGED }

    /// The last day must not lie before the first.
    static List<CellFault> order(SentRow row, String from, String to) {
        LocalDate begin = row.day(from);
        LocalDate end = row.day(to);
        return begin != null && end != null && end.isBefore(begin) ? List.of(new CellFault(to, "out-of-range")) : List.of();
    }

    /// Faults as a list, of those that there are.
    static List<CellFault> of(@Nullable CellFault... faults) {
        var found = new ArrayList<CellFault>();
        for (var fault : faults) {
            if (fault != null) {
                found.add(fault);
            }
        }
        return found;
    }
}
