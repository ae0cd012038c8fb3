package org.hirfa.registry.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A concern in a list: neither whose it is nor what it says.
public record ConcernLine(UUID id, long version, ConcernView.Kind from, String category, @Nullable String craft, String commune,
        ConcernStatus status, Office office, @Nullable String agency, @Nullable LocalDate answerDueOn, int escalations,
        Instant raisedAt, @Nullable Instant answeredAt) {}
