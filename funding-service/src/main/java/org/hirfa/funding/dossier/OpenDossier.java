package org.hirfa.funding.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

/// A wish for help under a scheme.
///
/// @param registrationNumber whose wish it is, when the chamber writes it down at its counter; artisans leave it out
public record OpenDossier(@NotNull @Pattern(regexp = "[A-Z0-9-]{1,60}") String scheme, @NotNull @Valid BusinessPlan plan,
        @Pattern(regexp = "[A-Za-z0-9-]{1,40}") @Nullable String registrationNumber) {}
