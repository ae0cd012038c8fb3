package org.hirfa.funding.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

import org.hirfa.funding.agency.Source;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// What is known of an artisan's chances under a scheme.
///
/// @param advisory always true: a named officer decides
/// @param proof the whole answer, signed; null only while it is being signed
public record Answer(String registrationNumber, String scheme, String schemeVersion, Outcome outcome, boolean advisory,
        Instant evaluatedAt, List<CriterionAnswer> criteria,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String proof) {

    /// @param value the facts that were looked at; null for each that is not known
    public record CriterionAnswer(String code, Verdict outcome, SortedMap<String, @Nullable Object> value,
            Multilingual reason, Source source, @Nullable RemedyAnswer remedy) {}

    /// @param offers sessions that can be taken now; only for remedies that are courses
    public record RemedyAnswer(String code, Multilingual text, List<Offer> offers) {}

    public record Offer(UUID sessionId, Multilingual titles, LocalDate startsOn, String wilaya, int seatsLeft) {}

    Answer signedAs(String signature) {
        return new Answer(registrationNumber, scheme, schemeVersion, outcome, advisory, evaluatedAt, criteria, signature);
    }
}
