package org.hirfa.registry.amendment;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a change of an entry is not recorded, or not cancelled.
enum AmendmentProblem implements ProblemType {
    /// {0} the state it is in.
    AMENDMENT_STATE,
    /// {0} the chamber that serves the commune.
    OTHER_CHAMBER,
    MAIN_ACTIVITY_KEPT,
    ACTIVITY_HELD,
    ACTIVITY_NOT_HELD,
    /// {0} how many further activities an entry holds at most.
    TOO_MANY_ACTIVITIES,
    ORGANISATION_NOT_STANDING,
    NOT_A_MEMBER;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
