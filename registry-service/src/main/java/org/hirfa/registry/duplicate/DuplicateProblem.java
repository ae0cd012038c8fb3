package org.hirfa.registry.duplicate;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a pair is not decided.
enum DuplicateProblem implements ProblemType {
    /// {0} the state it is in.
    DUPLICATE_STATE(409),
    /// One of the two is another chamber's: the national supervisor decides.
    DUPLICATE_ACROSS_CHAMBERS(403),
    /// One of the two was merged meanwhile, by another pair.
    ENTRY_MERGED(409);

    private final int status;

    DuplicateProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
