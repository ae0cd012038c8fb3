package org.hirfa.funding.dossier;

import java.time.LocalDate;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.hirfa.problem.StandardProblem;

/// A payment that was made.
///
/// @param tranche its number, counted from 1; the same number is never paid twice
/// @param paidOn not before the dossier was opened, and not in the future
public record PayTranche(@NotNull @Min(1) @Max(100) Integer tranche, @NotNull @Min(1) @Max(BusinessPlan.MOST) Long amount,
        @NotNull LocalDate paidOn) {

    Tranche madeBetween(LocalDate opened, LocalDate today) {
        if (paidOn.isBefore(opened)) {
            throw StandardProblem.INVALID_INPUT.because().at("/paidOn", "out-of-range");
        }
        if (paidOn.isAfter(today)) {
            throw StandardProblem.INVALID_INPUT.because().at("/paidOn", "not-in-past");
        }
        return new Tranche(tranche, amount, paidOn);
    }
}
