package org.hirfa.registry.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// An answer, or why somebody is not satisfied with one.
public record Words(@NotBlank @Size(max = 4000) @Pattern(regexp = PlainText.SHAPE) String text) {}
