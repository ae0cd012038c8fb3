package org.hirfa.funding.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// An artisan's wish for help under a scheme.
public record OpenDossier(@NotNull @Pattern(regexp = "[A-Z0-9-]{1,60}") String scheme, @NotNull @Valid BusinessPlan plan) {}
