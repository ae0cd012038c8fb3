package org.hirfa.registry.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// Why: kept in the history.
public record Reason(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
