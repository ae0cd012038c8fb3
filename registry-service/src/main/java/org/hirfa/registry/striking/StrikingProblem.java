package org.hirfa.registry.striking;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a registration is not struck off.
enum StrikingProblem implements ProblemType {
    STRIKING_OFF_ANNOUNCED,
    NO_STRIKING_OFF_ANNOUNCED;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
