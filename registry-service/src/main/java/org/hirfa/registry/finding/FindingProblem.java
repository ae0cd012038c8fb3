package org.hirfa.registry.finding;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a search has no answer.
enum FindingProblem implements ProblemType {
    /// It took longer than a search may; the database stopped it.
    SEARCH_TOO_BROAD;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }
}
