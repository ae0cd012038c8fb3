package org.hirfa.access;

import java.util.UUID;

/// One read of somebody's file, as the reading feature states it; who, when and by which route are added.
///
/// @param personId whose file
/// @param what the part that was shown, e.g. `artisan`, `application.document`, `eligibility`
/// @param purpose why the law lets it be read, e.g. `registration`, `funding-decision`
public record Access(UUID personId, String what, String purpose) {}
