package org.hirfa.registry.printing;

import java.util.List;
import java.util.UUID;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// Cards for many at once: for named artisans, or for all whose card waits.
///
/// @param artisanIds whose cards; those who have none get one
/// @param filter instead of names: all of the chamber's cards that wait to be printed
/// @param print whether they also go into a print batch of their own, with all that is printed on them settled
record BulkIssue(@Size(min = 1, max = 10_000) @Nullable List<@NotNull UUID> artisanIds, @Nullable Filter filter, boolean print) {

    enum Filter { REQUESTED }

    void require() {
        if ((artisanIds == null) == (filter == null)) {
            throw StandardProblem.INVALID_INPUT.because().at("artisanIds", "required");
        }
        if (filter != null && !print) {
            throw StandardProblem.INVALID_INPUT.because().at("print", "required");
        }
    }
}
