package org.hirfa.registry.organisation;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why an organisation is not made or does not move on.
enum OrganisationProblem implements ProblemType {
    /// {0} the state it is in.
    ORGANISATION_STATE(409),
    ORGANISATION_CODE_TAKEN(409),
    ORGANISATION_OUT_OF_SCOPE(403),
    /// {0} how many members it needs.
    ORGANISATION_MEMBERS_MISSING(409),
    ORGANISATION_SUPERVISOR_MISSING(409);

    private final int status;

    OrganisationProblem(int status) {
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
