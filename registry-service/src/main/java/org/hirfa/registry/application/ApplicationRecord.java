package org.hirfa.registry.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An application as its applicant follows it.
///
/// @param receiptNumber from submission on
/// @param stages each state that it came to, oldest first
public record ApplicationRecord(UUID id, String status, @Nullable String receiptNumber, @Nullable UUID artisanId,
        List<Stage> stages) {

    public record Stage(Instant at, String status) {}
}
