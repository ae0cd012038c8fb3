package org.hirfa.jobs;

import java.time.Instant;

import org.hirfa.problem.Problem;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// One line of a job's verdicts.
///
/// @param ordinal the item's place, from 1
/// @param reference what came of it, if anything can be named
/// @param code why it was skipped, refused or failed
/// @param problem the same in words, for a refusal or a failure
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictView(long ordinal, Outcome outcome, @Nullable String reference, @Nullable String code,
        @Nullable Problem problem, Instant decidedAt) {}
