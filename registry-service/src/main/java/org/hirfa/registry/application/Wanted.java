package org.hirfa.registry.application;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// Which applications a list is to hold; null lets everything through.
///
/// @param lateOn those whose step was due before this day
/// @param inTimeOn those whose step is not due before this day
record Wanted(@Nullable ApplicationStatus status, @Nullable Holder heldBy, Custody.@Nullable Escalation escalatedTo,
        @Nullable LocalDate lateOn, @Nullable LocalDate inTimeOn) {}
