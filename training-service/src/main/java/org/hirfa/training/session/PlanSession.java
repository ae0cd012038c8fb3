package org.hirfa.training.session;

import java.time.LocalDate;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What it takes to plan a session.
///
/// @param institution the establishment that holds it; null when the chamber does so itself
/// @param venue where people go, in words; nothing hidden, such as direction marks, which make a text read otherwise than it is kept
/// @param endsOn the last day; the first day for a session of one day
public record PlanSession(
        @NotBlank @Size(max = 60) @Pattern(regexp = CODE) String programme,
        @NotBlank @Size(max = 20) @Pattern(regexp = CODE) String chamber,
        @Nullable @Size(max = 20) @Pattern(regexp = CODE) String institution,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{C}*") String venue,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull @Min(1) @Max(5000) Integer seats,
        @NotNull @Valid Money fee,
        @NotEmpty @Size(max = 8) List<@NotNull Audience> audience) {

    private static final String CODE = "[A-Za-z0-9-]*";
}
