package org.hirfa.registry.amendment;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// @param code        of the nomenclature, open today
/// @param main        whether it becomes the main one; the main one before goes on as a further one
/// @param effectiveOn the legal day from which it holds
public record AddActivity(
        @NotBlank @Size(max = 10) @Pattern(regexp = PlainText.CODE) String code,
        boolean main,
        @NotNull LocalDate effectiveOn,
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
