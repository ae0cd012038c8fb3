package org.hirfa.registry.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Looks at every row of a file before any of it is kept.
final class Judging {

    private Judging() {}

    /// @return the rows, each with everything that is wrong with it; of rows that are the same thing the first counts
    static List<SentRow> judge(ImportTable table, List<SentRow> rows) {
        var seen = new HashSet<String>();
        var judged = new ArrayList<SentRow>();
        for (var row : rows) {
            if (!row.faults().isEmpty()) {
                judged.add(row);
            } else if (!seen.add(table.key(row))) {
                judged.add(row.with(List.of(new CellFault(null, "given-twice"))));
            } else {
                judged.add(row.with(table.judge(row)));
            }
        }
        return judged;
    }
}
