package org.hirfa.registry.nomenclature;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// @param validTo the last day on which somebody may apply for it
/// @param successor the activity to apply for from then on
/// @param source the text that closes it
public record CloseActivity(@NotNull LocalDate validTo, @Nullable @Size(max = 20) @Pattern(regexp = PlainText.CODE) String successor,
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String source) {}
