package org.hirfa.funding.agency;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// Where a statement of law or practice was read, so that an officer can look it up.
///
/// @param date  of the text; null when it bears none
/// @param verified false for a working value that nobody has confirmed
public record Source(String text, @Nullable LocalDate date, boolean verified) {}
