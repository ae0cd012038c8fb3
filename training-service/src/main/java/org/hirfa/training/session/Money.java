package org.hirfa.training.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// An amount in whole units of a currency.
///
/// @param amount never negative: nobody is paid for coming
/// @param currency ISO 4217
public record Money(
        @NotNull @Min(0) @Max(100_000_000) Long amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
