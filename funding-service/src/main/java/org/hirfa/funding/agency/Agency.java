package org.hirfa.funding.agency;

import java.time.LocalDate;
import java.util.List;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// An agency, insurer, bank or fund as the country pack describes it.
///
/// @param formerNames what it was called before; people and old papers still use them
record Agency(String code, String kind, Multilingual titles, List<FormerName> formerNames, Intake acceptsNew,
        @Nullable LocalDate validFrom, @Nullable LocalDate validTo, Source source) {

    /// A name with the days on which it was the right one; null where the day is not known.
    record FormerName(String code, Multilingual titles, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
            Source source) {}

    boolean isKnownAs(String name) {
        return code.equals(name) || formerNames.stream().anyMatch(former -> former.code().equals(name));
    }
}
