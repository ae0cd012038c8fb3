package org.hirfa.registry.reform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// @param reason why, or by which decision, the step is taken; kept in the reform's history
public record OrderReform(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
