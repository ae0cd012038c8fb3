package org.hirfa.registry.mastery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// What an artisan brings forward. What the register does not know itself has to be proven by papers of the registration.
///
/// @param diploma       whether they hold a higher diploma of the craft
/// @param practiceYears of practice, before and after the entry in the register
public record AskForTitle(@NotBlank @Size(max = 40) @Pattern(regexp = PlainText.CODE) String session, @NotNull Boolean diploma,
        @NotNull @Min(0) @Max(80) Integer practiceYears) {}
