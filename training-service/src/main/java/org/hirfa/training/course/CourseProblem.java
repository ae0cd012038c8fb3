package org.hirfa.training.course;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// What can be refused about a session under way.
public enum CourseProblem implements ProblemType {
    NOT_A_SESSION_DAY,
    ATTENDANCE_IN_FUTURE,
    ATTENDANCE_MISSING,
    RESULT_FOR_ABSENT,
    ATTENDANCE_TOO_LOW,
    SCORE_TOO_LOW,
    /// Args: how many learners lack a result.
    RESULTS_MISSING;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
