package org.hirfa.registry.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// @param issuedOn the day that the paper bears, as its sender said
/// @param contentType as its bytes say
/// @param sha256 of what is kept, in hexadecimal
/// @param sentSha256 of what was sent: files are made harmless before they are kept
public record DocumentView(UUID id, String kind, @Nullable LocalDate issuedOn, String contentType, long size, String sha256,
        String sentSha256, Instant attachedAt) {}
