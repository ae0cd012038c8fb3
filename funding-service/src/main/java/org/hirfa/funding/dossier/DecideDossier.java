package org.hirfa.funding.dossier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// What the agency's committee decided.
///
/// @param reasons what the artisan will read; required unless the dossier is validated
public record DecideDossier(@NotNull Decision decision, @Size(max = 2000) @Pattern(regexp = BusinessPlan.LINES) @Nullable String reasons) {

    /// The three ways a committee can decide.
    public enum Decision {
        VALIDATED, ADJOURNED, REJECTED;

        DossierStatus status() {
            return switch (this) {
                case VALIDATED -> DossierStatus.VALIDATED;
                case ADJOURNED -> DossierStatus.ADJOURNED;
                case REJECTED -> DossierStatus.REJECTED;
            };
        }
    }

    void mustGiveReasons() {
        if (decision != Decision.VALIDATED && (reasons == null || reasons.isBlank())) {
            throw StandardProblem.INVALID_INPUT.because().at("/reasons", "required");
        }
    }
}
