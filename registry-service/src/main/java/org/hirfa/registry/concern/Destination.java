package org.hirfa.registry.concern;

import org.jspecify.annotations.Nullable;

/// @param agency its code; null unless the office is an agency
record Destination(Office office, @Nullable String agency) {}
