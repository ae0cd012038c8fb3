package org.hirfa.registry.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// @param wanted left out of the answer to the request that asked, which is kept for its retries
/// @param before what stood there, once it has changed
/// @param dueOn the last day for an answer
/// @param told the chambers, agencies and institutions that had received the data
public record RectificationView(UUID id, long version, UUID personId, RectifiedField field, @Nullable Wanted wanted,
        @Nullable Wanted before, String reason, @Nullable UUID document, OnBehalf onBehalf, RectificationStatus status, Instant askedAt,
        LocalDate dueOn, @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable String refusal, List<String> told) {}
