package org.hirfa.registry.concern;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Whose concern it is: a person's or an organisation's, and where that is.
record Raiser(@Nullable UUID person, @Nullable UUID organisation, String commune, @Nullable String craft) {}
