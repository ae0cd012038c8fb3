package org.hirfa.registry.rectification;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a file is not put right.
enum RectificationProblem implements ProblemType {
    /// {0} the state it is in.
    RECTIFICATION_STATE,
    RECTIFICATION_OPEN,
    RECTIFICATION_TAKEN_DOWN_BY_YOU,
    HEIR_TOO_EARLY;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
