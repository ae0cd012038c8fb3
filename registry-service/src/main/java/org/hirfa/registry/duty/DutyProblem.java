package org.hirfa.registry.duty;

import org.hirfa.problem.ProblemType;

/// Why nothing is noted of a duty.
enum DutyProblem implements ProblemType {
    DUTY_PROVEN_LATER;

    @Override
    public String slug() {
        return "duty-proven-later";
    }

    @Override
    public int status() {
        return 409;
    }
}
