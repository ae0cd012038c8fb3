package org.hirfa.registry.nomenclature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// An activity with everything that it was before.
///
/// @param version grows with each change; the `ETag` of the answer
/// @param history oldest first
public record ActivityFile(ActivityView activity, long version, List<Stage> history) {

    /// What the activity was from one version of the nomenclature to the next.
    ///
    /// @param nomenclature the number of the version
    /// @param change what made it: LOADED, IMPORTED, CLOSED, REOPENED or ENDANGERED
    public record Stage(int nomenclature, String change, Instant recordedAt, String source, String sector, String nameAr,
            String nameFr, @Nullable LocalDate endangeredFrom, @Nullable LocalDate endangeredTo, LocalDate validFrom,
            @Nullable LocalDate validTo, @Nullable String successor) {}
}
