package org.hirfa.funding.dossier;

import java.util.Locale;

import org.hirfa.problem.ProblemType;

/// Why a dossier cannot be opened or cannot take a step.
enum DossierProblem implements ProblemType {
    /// The caller's account belongs to no artisan that this service has heard of.
    NOT_REGISTERED(409),
    REGISTRATION_NOT_ACTIVE(409),
    /// {0}: since when
    SCHEME_CLOSED(409),
    DOSSIER_ALREADY_OPEN(409),
    /// {0}: the sum of the costs, {1}: the sum of the shares
    PLAN_DOES_NOT_SUM(422),
    SHARES_NOT_ALLOWED(422),
    /// {0}: the ceiling, {1}: its currency
    PLAN_ABOVE_CEILING(422),
    /// {0}: the state the dossier is in
    ILLEGAL_TRANSITION(409),
    /// {0}: the last day of the certificate
    CERTIFICATE_EXPIRED(409),
    NO_BANK_SHARE(409),
    TRANCHE_ALREADY_PAID(409),
    /// {0}: what may still be paid, {1}: its currency
    ABOVE_AGREED_AMOUNT(409);

    private final int status;

    DossierProblem(int status) {
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
