package org.hirfa.funding.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/// The plan that a draft is to have from now on, whole.
public record ReplacePlan(@NotNull @Valid BusinessPlan plan) {}
