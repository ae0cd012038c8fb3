package org.hirfa.jobs;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// What can be wrong with a request about a job.
public enum JobProblem implements ProblemType {
    JOB_UNKNOWN(404),
    JOB_STATE(409);

    private final int status;

    JobProblem(int status) {
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
