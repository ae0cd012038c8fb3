package org.hirfa.registry.export;

import java.time.Instant;
import java.util.UUID;

/// @param fetched how often
/// @param json the address of everything as JSON; the two after it are of the paper, and of both with all papers handed in
public record ExportView(UUID id, Instant askedAt, Instant expiresAt, int fetched, String json, String pdf, String zip) {}
