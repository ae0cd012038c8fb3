package org.hirfa.registry.participation;

import java.time.LocalDate;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// @param title   what it was, as people call it
/// @param heldOn  its first day
/// @param members how many of the organisation's members took part; nobody is named
public record NoteParticipation(@NotNull ParticipationKind kind,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.SHAPE) String title, @NotNull LocalDate heldOn,
        @Min(0) @Max(100_000) int members) {}
