package org.hirfa.registry.concern;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a concern is not raised or does not move on.
enum ConcernProblem implements ProblemType {
    /// {0} the state it is in.
    CONCERN_STATE,
    /// {0} the office that has it now.
    CONCERN_ELSEWHERE,
    CONCERN_AT_THE_TOP,
    CONCERN_WITHOUT_FILE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
