package org.hirfa.registry.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// Calls an applicant to a test of the craft, or moves one that is not held yet.
///
/// @param jury the register entries of the master artisans who are to judge it
public record CallToTest(@NotNull LocalDate heldOn, @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.SHAPE) String place,
        @NotEmpty @Size(max = 12) List<@NotNull UUID> jury) {}
