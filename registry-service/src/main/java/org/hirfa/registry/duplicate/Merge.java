package org.hirfa.registry.duplicate;

import java.util.UUID;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// @param keep which of the two entries stands for both from now on
record Merge(@NotNull UUID keep, @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
