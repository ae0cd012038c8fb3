package org.hirfa.registry.application;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hirfa.registry.search.PlainText;
import org.jspecify.annotations.Nullable;

/// Puts a reviewed application before the director.
///
/// @param note what the director should know
public record Forward(@Size(max = 500) @Pattern(regexp = PlainText.SHAPE) @Nullable String note) {}
