package org.hirfa.registry.linking;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why an account is not tied to a file.
enum LinkProblem implements ProblemType {
    LINK_CODE_WRONG(409),
    LINK_TRIES_USED(429),
    PERSON_HAS_ACCOUNT(409);

    private final int status;

    LinkProblem(int status) {
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
