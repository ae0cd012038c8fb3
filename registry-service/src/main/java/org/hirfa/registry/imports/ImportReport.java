package org.hirfa.registry.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What becomes, or would become, of each row of a file.
///
/// @param dryRun whether nothing was kept
/// @param taken how many rows are without fault
/// @param rows every row in the order of the file, the first thousand
public record ImportReport(String of, boolean dryRun, int total, int taken, int refused, List<RowVerdict> rows) {

    /// @param line where the row begins in the file, the header being line 1
    /// @param verdict TAKEN in a dry run; CREATED, CHANGED or UNCHANGED; or REFUSED
    public record RowVerdict(long line, String verdict, List<Fault> faults) {}

    /// @param column null when it is the row as a whole
    /// @param code the rule that it breaks
    /// @param detail the same in words
    public record Fault(@Nullable String column, String code, String detail) {}
}
