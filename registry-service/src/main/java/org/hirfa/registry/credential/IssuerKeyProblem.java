package org.hirfa.registry.credential;

import org.hirfa.problem.ProblemType;

/// Why a change of keys was refused.
enum IssuerKeyProblem implements ProblemType {
    ISSUER_KEYS_READ_ONLY("issuer-keys-read-only", 409),
    ISSUER_KEY_SIGNS("issuer-key-signs", 409);

    private final String slug;
    private final int status;

    IssuerKeyProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
