package org.hirfa.registry.organisation;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// The decision that approves an association or recognises a craft body.
///
/// @param number its number, as on the paper
/// @param decidedOn the day on the paper
public record Grant(@NotBlank @Size(max = 60) @Pattern(regexp = PlainText.SHAPE) String number, @NotNull LocalDate decidedOn) {}
