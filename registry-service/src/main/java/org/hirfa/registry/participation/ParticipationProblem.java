package org.hirfa.registry.participation;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a participation is not noted or changed.
enum ParticipationProblem implements ProblemType {
    PARTICIPATION_KNOWN, PARTICIPATION_STATE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
