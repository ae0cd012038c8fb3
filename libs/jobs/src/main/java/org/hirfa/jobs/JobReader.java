package org.hirfa.jobs;

import org.jspecify.annotations.Nullable;

/// Whose jobs somebody sees: those of the own account, those of a chamber that is led, those of no chamber, or all.
///
/// @param national whether those of no chamber
public record JobReader(String account, @Nullable String chamber, boolean national, boolean all) {}
