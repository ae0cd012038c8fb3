package org.hirfa.registry.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// @param agency its code, when the office is an agency
public record RerouteConcern(@NotNull Office office,
        @Size(max = 20) @Pattern(regexp = PlainText.CODE) @Nullable String agency,
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
