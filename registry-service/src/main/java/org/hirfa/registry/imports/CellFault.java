package org.hirfa.registry.imports;

import org.jspecify.annotations.Nullable;

/// What is wrong with a row.
///
/// @param column whose cell it is; null when it is the row as a whole
/// @param code one of the codes listed as `field.<code>` in the problem texts
public record CellFault(@Nullable String column, String code) {}
