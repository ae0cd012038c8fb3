package org.hirfa.registry.nomenclature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// @param source the text that opens it again
public record ReopenActivity(@NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String source) {}
