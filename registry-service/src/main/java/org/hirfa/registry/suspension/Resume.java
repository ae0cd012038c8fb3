package org.hirfa.registry.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

public record Resume(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
