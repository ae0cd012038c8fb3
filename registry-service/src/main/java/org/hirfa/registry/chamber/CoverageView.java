package org.hirfa.registry.chamber;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// @param validTo the last day; null while no end is known
public record CoverageView(String wilaya, LocalDate validFrom, @Nullable LocalDate validTo, String source, boolean verified) {}
