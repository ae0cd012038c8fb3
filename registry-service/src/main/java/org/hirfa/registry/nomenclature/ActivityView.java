package org.hirfa.registry.nomenclature;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// @param endangered whether the craft is on the list of endangered ones on the day asked for
/// @param validTo the last day on which somebody may apply for it; null while no end is known
/// @param successor the activity to apply for instead of a closed one
/// @param verified whether the code is an official one; the project makes codes where none were found
public record ActivityView(String code, String sector, String nameAr, String nameFr, boolean endangered,
        @Nullable LocalDate endangeredFrom, @Nullable LocalDate endangeredTo, LocalDate validFrom, @Nullable LocalDate validTo,
        ActivityState state, @Nullable String successor, boolean verified, String source) {}
