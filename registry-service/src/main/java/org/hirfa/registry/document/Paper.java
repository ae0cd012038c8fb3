package org.hirfa.registry.document;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.hirfa.problem.StandardProblem;
import org.jspecify.annotations.Nullable;

/// What a sender says of a file.
record Paper(String kind, @Nullable LocalDate issuedOn) {

    private static final int DAY = "2026-11-21".length();

    /// @throws org.hirfa.problem.ProblemException 400 unless the day is one, written as 2026-11-21
    static Paper of(String kind, @Nullable String issuedOn) {
        try {
            if (issuedOn == null || issuedOn.length() == DAY) {
                return new Paper(kind, issuedOn == null ? null : LocalDate.parse(issuedOn));
            }
        } catch (DateTimeException _) {
            // falls through to the refusal that names the parameter
        }
        throw StandardProblem.INVALID_INPUT.because().at("issuedOn", "wrong-shape");
    }
}
