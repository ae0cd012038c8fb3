package org.hirfa.registry.amendment;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// @param effectiveOn the legal day from which it is exercised no more
public record CloseActivity(@NotNull LocalDate effectiveOn, @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason) {}
