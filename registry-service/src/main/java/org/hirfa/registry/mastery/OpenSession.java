package org.hirfa.registry.mastery;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// @param conditions the version of the conditions by which its requests are judged, such as A
/// @param closesOn   the last day on which it takes requests; null until further notice
public record OpenSession(@NotBlank @Size(max = 40) @Pattern(regexp = PlainText.CODE) String code,
        @NotBlank @Size(max = 10) @Pattern(regexp = PlainText.CODE) String conditions, @NotNull LocalDate opensOn,
        @Nullable LocalDate closesOn) {}
