package org.hirfa.registry.checklist;

import java.time.LocalDate;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// A paper that a procedure asks for.
///
/// @param shelfLifeDays for how many days after the one that it bears it is good; null for always
public record WantedPaper(String kind, boolean required, @Nullable Integer shelfLifeDays, Multilingual names) {

    /// The last day on which a paper of this kind is good; null for one that stays good.
    ///
    /// @param dated the day that the paper bears
    public @Nullable LocalDate goodUntil(LocalDate dated) {
        return shelfLifeDays == null ? null : dated.plusDays(shelfLifeDays);
    }
}
