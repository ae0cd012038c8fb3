package org.hirfa.training.enrolment;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// What can be refused about an enrolment.
public enum EnrolmentProblem implements ProblemType {
    SESSION_NOT_OPEN,
    ALREADY_ENROLLED,
    LEARNER_UNKNOWN,
    /// Args: the state it is in.
    ENROLMENT_WRONG_STATE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
