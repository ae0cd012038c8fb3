package org.hirfa.funding.scheme;

import java.time.LocalDate;
import java.util.List;

import org.hirfa.funding.agency.Intake;
import org.hirfa.funding.agency.Source;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// A scheme as it is between two days.
///
/// @param officerChecks what no register knows and a named officer must look at
public record SchemeVersion(String version, LocalDate validFrom, @Nullable LocalDate validTo, Intake acceptsNew,
        String currency, Formula formula, List<RequiredDocument> documents, List<Criterion> criteria,
        List<Multilingual> officerChecks, Source source) {

    /// @param shelfLifeDays how old the paper may be; null for any age
    public record RequiredDocument(String kind, Multilingual titles, boolean required, @Nullable Integer shelfLifeDays,
            Source source) {}

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
