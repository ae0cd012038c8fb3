package org.hirfa.registry.mastery;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a request for the title is not made, or does not move on.
enum MasterProblem implements ProblemType {
    /// {0} the state it is in.
    MASTER_REQUEST_STATE,
    MASTER_REQUEST_OPEN,
    MASTER_SESSION_NOT_OPEN,
    MASTER_SESSION_TAKEN,
    MASTER_CONDITIONS_UNMET,
    MASTER_ALREADY,
    MASTER_NOT_ACTIVE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
