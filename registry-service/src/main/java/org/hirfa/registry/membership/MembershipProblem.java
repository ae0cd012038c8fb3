package org.hirfa.registry.membership;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why somebody does not join or leave an organisation.
enum MembershipProblem implements ProblemType {
    /// {0} the state it is in.
    MEMBERSHIP_STATE,
    MEMBER_ALREADY,
    /// {0} the office.
    OFFICE_HELD,
    SUPERVISOR_UNFIT;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
