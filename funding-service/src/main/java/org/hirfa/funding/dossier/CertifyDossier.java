package org.hirfa.funding.dossier;

import java.time.LocalDate;
import jakarta.validation.constraints.NotNull;

import org.hirfa.problem.StandardProblem;

/// The agency's certificate that a dossier may be financed.
///
/// @param validUntil the last day on which a bank or the agency may act on it; today at the earliest
public record CertifyDossier(@NotNull LocalDate validUntil) {

    /// Far beyond what any agency grants: a later day is a slip of the pen.
    private static final int MOST_YEARS = 10;

    LocalDate givenOn(LocalDate today) {
        if (validUntil.isBefore(today) || validUntil.isAfter(today.plusYears(MOST_YEARS))) {
            throw StandardProblem.INVALID_INPUT.because().at("/validUntil", "out-of-range");
        }
        return validUntil;
    }
}
