package org.hirfa.registry.application;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// Takes an application back.
///
/// @param reason needed once it has been handed in
public record Withdraw(@Size(max = 500) @Pattern(regexp = PlainText.SHAPE) @Nullable String reason) {}
