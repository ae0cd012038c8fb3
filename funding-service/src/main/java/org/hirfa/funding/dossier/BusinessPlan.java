package org.hirfa.funding.dossier;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.funding.scheme.Formula;
import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// What is to be bought and who pays which part. Amounts are whole units of the currency.
///
/// @param own what the artisan brings
public record BusinessPlan(
        @NotNull @Size(min = 3, max = 500) @Pattern(regexp = TEXT) String purpose,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Cost> costs,
        @NotNull @Min(0) @Max(MOST) Long own,
        @NotNull @Min(0) @Max(MOST) Long agency,
        @NotNull @Min(0) @Max(MOST) Long bank) {

    /// Something to read: nothing hidden such as direction marks, which make a text read differently from what is kept.
    static final String TEXT = "\\P{C}*";

    /// The same, in several lines.
    static final String LINES = "[\\n\\P{C}]*";

    /// A thousand milliards: more than any scheme gives, and no sum of a hundred of them overflows.
    static final long MOST = 1_000_000_000_000L;

    public record Cost(@NotNull @Size(min = 1, max = 200) @Pattern(regexp = TEXT) String label,
            @NotNull @Min(1) @Max(MOST) Long amount) {}

    long total() {
        return costs.stream().mapToLong(Cost::amount).sum();
    }

    /// What others are to pay.
    long requested() {
        return agency + bank;
    }

    void mustBeIn(String schemeCurrency) {
        if (!currency.equals(schemeCurrency)) {
            throw StandardProblem.INVALID_INPUT.because().at("/plan/currency", "unknown-value");
        }
    }

    /// Refuses a plan that does not come out, divides what must be paid in a way the scheme does not know, or costs more
    /// than it allows.
    ///
    /// @throws org.hirfa.problem.ProblemException 422
    void mustFit(Formula formula, @Nullable String zone, String wilaya) {
        var shares = own + requested();
        if (total() != shares) {
            throw DossierProblem.PLAN_DOES_NOT_SUM.because(String.valueOf(total()), String.valueOf(shares));
        }
        if (!formula.allows(zone, wilaya, own, agency, bank)) {
            throw DossierProblem.SHARES_NOT_ALLOWED.because();
        }
        formula.ceilingIn(wilaya).filter(ceiling -> total() > ceiling).ifPresent(ceiling -> {
            throw DossierProblem.PLAN_ABOVE_CEILING.because(String.valueOf(ceiling), currency);
        });
    }
}
