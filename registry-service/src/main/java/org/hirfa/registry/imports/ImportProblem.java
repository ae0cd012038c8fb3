package org.hirfa.registry.imports;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a file is not taken in at all, or a row of it not.
enum ImportProblem implements ProblemType {
    IMPORT_EMPTY,
    /// {0} the line of the first byte that is no UTF-8.
    IMPORT_ENCODING,
    /// {0} the line from which on nothing can be told apart.
    IMPORT_UNREADABLE,
    IMPORT_HEADER,
    /// {0} how many rows one file may have.
    IMPORT_TOO_LONG,
    /// {0} the line of the row.
    IMPORT_ROW;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 400;
    }
}
