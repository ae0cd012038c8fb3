package org.hirfa.registry.finding;

import org.jspecify.annotations.Nullable;

/// A question to the register.
///
/// @param number a registration number in full; null for any
/// @param search what somebody typed into the box; null for everything
record Wanted(@Nullable String number, @Nullable String search, Filters filters) {}
