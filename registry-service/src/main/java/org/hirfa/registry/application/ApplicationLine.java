package org.hirfa.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hirfa.registry.person.Names;
import org.jspecify.annotations.Nullable;

/// An application in a list.
public record ApplicationLine(UUID id, long version, ApplicationStatus status, Names names, String wilaya, String mainActivity,
        @Nullable String receiptNumber, @Nullable LocalDate submittedOn, Instant createdAt,
        ApplicationView.CustodyView custody, @Nullable LocalDate answerDueOn) {}
