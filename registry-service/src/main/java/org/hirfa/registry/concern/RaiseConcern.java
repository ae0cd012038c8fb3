package org.hirfa.registry.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// @param craft   which one it is about; the artisan's main one unless said
/// @param commune where it is about; where the artisan or the organisation is unless said
public record RaiseConcern(
        @NotBlank @Size(max = 40) @Pattern(regexp = PlainText.CODE) String category,
        @NotBlank @Size(max = 4000) @Pattern(regexp = PlainText.SHAPE) String text,
        @Size(max = 10) @Pattern(regexp = PlainText.CODE) @Nullable String craft,
        @Size(max = 80) @Pattern(regexp = PlainText.CODE) @Nullable String commune) {}
