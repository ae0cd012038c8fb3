package org.hirfa.registry.reform;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a reform does not move on.
enum ReformProblem implements ProblemType {
    /// {0} the state it is in.
    REFORM_STATE(409),
    /// Its day has come: what is law from that day on is not called off.
    REFORM_IN_FORCE(409),
    /// A commune does not lie, or will not lie, where the reform says.
    REFORM_MAP(409),
    REFORM_CODE_TAKEN(409),
    /// {0} how many rows are at fault.
    REFORM_ROWS(400);

    private final int status;

    ReformProblem(int status) {
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
