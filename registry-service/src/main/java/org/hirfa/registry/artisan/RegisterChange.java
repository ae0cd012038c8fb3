package org.hirfa.registry.artisan;

import java.time.LocalDate;

import org.hirfa.registry.artisan.RegistrationChanged.Change;
import org.jspecify.annotations.Nullable;

/// One change that somebody makes to an entry of the register.
///
/// @param effectiveOn the legal day from which it holds; not after today
/// @param reason      as it was given; null where nobody has to give one
public record RegisterChange(Change change, Sets sets, LocalDate effectiveOn, @Nullable String reason, By by) {}
