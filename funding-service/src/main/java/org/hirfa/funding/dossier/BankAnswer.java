package org.hirfa.funding.dossier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// What the bank answered, as the agency reports it.
///
/// @param reason required when the bank refuses
public record BankAnswer(@NotNull Boolean agreed, @Size(max = 2000) @Pattern(regexp = BusinessPlan.LINES) @Nullable String reason) {

    void mustGiveReason() {
        if (!agreed && (reason == null || reason.isBlank())) {
            throw StandardProblem.INVALID_INPUT.because().at("/reason", "required");
        }
    }
}
