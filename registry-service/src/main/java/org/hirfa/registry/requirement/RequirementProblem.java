package org.hirfa.registry.requirement;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a step of a registration is not taken.
enum RequirementProblem implements ProblemType {
    PAPERS_MISSING;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
