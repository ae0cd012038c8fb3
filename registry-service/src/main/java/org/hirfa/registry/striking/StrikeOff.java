package org.hirfa.registry.striking;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.artisan.Departure;
import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// @param legalBasis the text that the chamber goes by, of a striking-off ex officio
/// @param diedOn     the day of the artisan's death, as the certificate says it
public record StrikeOff(
        @NotNull Departure kind,
        @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.SHAPE) String reason,
        @Size(min = 1, max = 500) @Pattern(regexp = PlainText.SHAPE) @Nullable String legalBasis,
        @Nullable LocalDate diedOn) {}
