package org.hirfa.registry.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// What an agent makes of a piece of evidence.
///
/// @param reason what was seen: the diploma's register, who confirmed the practice
/// @param years the years of practice that it shows, where it shows any
public record JudgeEvidence(@NotNull Boolean recognised, @NotBlank @Size(max = 1000) @Pattern(regexp = PlainText.SHAPE) String reason,
        @Min(0) @Max(80) @Nullable Integer years) {}
