package org.hirfa.registry.suspension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// @param until   its last day as it was set
/// @param endedOn the day on which the registration was taken up again, or left
/// @param endedBy the name of whoever ended it
public record SuspensionView(UUID id, String reason, boolean onRequest, LocalDate beganOn, @Nullable LocalDate until,
        boolean resumesByItself, Instant recordedAt, String recordedBy, @Nullable LocalDate endedOn, @Nullable String endedBy) {}
