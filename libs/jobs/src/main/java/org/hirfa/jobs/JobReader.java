package org.hirfa.jobs;

import org.jspecify.annotations.Nullable;

/// Whose jobs somebody sees: those of the own account, those of a chamber that is led, or all.
public record JobReader(String account, @Nullable String chamber, boolean all) {}
