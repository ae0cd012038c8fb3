package org.hirfa.training.enrolment;

import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.hirfa.training.learner.Names;
import org.hirfa.training.learner.Sex;
import org.jspecify.annotations.Nullable;

/// Whom to enrol. People who enrol themselves say nothing, unless the registry does not know them yet.
///
/// @param personId somebody the registry knows, for those who run the session
/// @param learner somebody the registry does not know
public record EnrolLearner(@Nullable UUID personId, @Nullable @Valid Newcomer learner) {

    /// @param birthYear checked against today in [Enrolling]
    public record Newcomer(@NotNull @Valid Names names, @NotNull Sex sex, @NotNull Integer birthYear) {}
}
