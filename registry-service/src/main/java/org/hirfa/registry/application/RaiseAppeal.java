package org.hirfa.registry.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;

/// Appeals against a refusal.
///
/// @param grounds what speaks against the reasons of the refusal
public record RaiseAppeal(@NotBlank @Size(max = 4000) @Pattern(regexp = PlainText.SHAPE) String grounds) {}
