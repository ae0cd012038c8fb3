package org.hirfa.registry.nomenclature;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// @param to the last day on the list of endangered crafts; null while no end is known
/// @param source the list that names it
public record EndangerActivity(@NotNull LocalDate from, @Nullable LocalDate to,
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String source) {}
