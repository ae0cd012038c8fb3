package org.hirfa.registry.person;

import java.util.Locale;

import org.hibernate.exception.ConstraintViolationException;
import org.hirfa.problem.ProblemType;

/// Why a person cannot be kept as described.
public enum PersonProblem implements ProblemType {
    NATIONAL_ID_IN_USE,
    ACCOUNT_IN_USE,
    NATIONAL_ID_FIXED;

    static RuntimeException ofConstraint(ConstraintViolationException violation) {
        return switch (violation.getConstraintName()) {
            case "person_national_id_once" -> NATIONAL_ID_IN_USE.because();
            case "person_account_once" -> ACCOUNT_IN_USE.because();
            case null, default -> violation;
        };
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
