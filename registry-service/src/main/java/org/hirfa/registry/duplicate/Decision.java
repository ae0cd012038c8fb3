package org.hirfa.registry.duplicate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// Why a pair is dismissed, or a merge undone.
record Decision(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
