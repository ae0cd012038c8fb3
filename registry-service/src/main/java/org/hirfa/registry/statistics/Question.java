package org.hirfa.registry.statistics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What is asked of the register.
///
/// @param on the day whose stock is counted
/// @param map the day whose territory tells in which wilaya a commune counts, and whose chamber
/// @param period of which the flow is counted; null for none
/// @param wilaya only of that one on the map; null for all
/// @param chamber only of that one's wilayas on the map; null for all
record Question(LocalDate on, LocalDate map, Breakdown by, @Nullable Period period, @Nullable String wilaya, @Nullable String chamber) {

    /// @param to the last day of it
    record Period(LocalDate from, LocalDate to) {}
}
