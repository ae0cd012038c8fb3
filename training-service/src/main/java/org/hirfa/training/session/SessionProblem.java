package org.hirfa.training.session;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// What can be refused about a session.
public enum SessionProblem implements ProblemType {
    /// Args: the state it is in.
    SESSION_WRONG_STATE,
    SESSION_NOT_BEGUN,
    SESSION_NOT_OVER,
    SESSION_ALREADY_OVER,
    SEATS_BELOW_ENROLLED,
    INSTITUTION_OUTSIDE_CHAMBER;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
