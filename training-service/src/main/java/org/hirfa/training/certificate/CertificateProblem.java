package org.hirfa.training.certificate;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// What can be refused about a certificate.
public enum CertificateProblem implements ProblemType {
    CERTIFICATE_NUMBER_MISTYPED(400),
    CERTIFICATE_REVOKED_ALREADY(409);

    private final int status;

    CertificateProblem(int status) {
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
