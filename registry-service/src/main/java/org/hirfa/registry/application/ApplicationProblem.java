package org.hirfa.registry.application;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why an application is not made or does not move on.
enum ApplicationProblem implements ProblemType {
    /// {0} the state it is in.
    APPLICATION_STATE(409),
    APPLICATION_OPEN(409),
    /// {0} the registration number.
    PERSON_REGISTERED(409),
    REGISTERED_OTHERWISE(409),
    QUALIFICATION_MISSING(409),
    /// {0} the last day that there was for an answer.
    ANSWER_DELAY_PASSED(409),
    APPEAL_TOO_LATE(409),
    /// {0} the papers that are lacking.
    CHECKLIST_INCOMPLETE(409),
    EVIDENCE_PROVES_ITSELF(409),
    /// {0} the years that are needed.
    PRACTICE_TOO_SHORT(409),
    TEST_NOT_HELD(409),
    /// {0} its code.
    ORGANISATION_NOT_STANDING(409),
    /// {0} the codes of the activities.
    ACTIVITY_CLOSED(409),
    NOT_A_MEMBER(409),
    COMMUNE_OUT_OF_SCOPE(403);

    private final int status;

    ApplicationProblem(int status) {
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
