package org.hirfa.registry.document;

import java.time.Instant;
import java.util.UUID;

/// @param contentType as its bytes say
/// @param sha256 in hexadecimal
public record DocumentView(UUID id, String kind, String contentType, long size, String sha256, Instant attachedAt) {}
