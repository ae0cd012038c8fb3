package org.hirfa.registry.organisation;

/// Whether an organisation has what its kind asks for.
record Readiness(KindRule rule, int members, boolean supervised) {

    /// @throws org.hirfa.problem.ProblemException 409 naming what is missing
    void require() {
        if (members < rule.minimumMembers()) {
            throw OrganisationProblem.ORGANISATION_MEMBERS_MISSING.because(rule.minimumMembers());
        }
        if (rule.supervisorRequired() && !supervised) {
            throw OrganisationProblem.ORGANISATION_SUPERVISOR_MISSING.because();
        }
    }
}
