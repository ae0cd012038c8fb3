package org.hirfa.registry.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// @param reason why the step is taken; the holder reads it
record Reason(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
