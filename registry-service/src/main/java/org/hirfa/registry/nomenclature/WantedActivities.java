package org.hirfa.registry.nomenclature;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What somebody looks for in the nomenclature.
///
/// @param on only what is open on that day; null for activities of any time
/// @param endangered only endangered ones, or only others; null for both
record WantedActivities(String search, @Nullable String sector, @Nullable LocalDate on, @Nullable Boolean endangered) {}
