package org.hirfa.registry.linking;

import java.time.Instant;

/// A code, shown this once.
public record LinkCodeView(String code, Instant expiresAt) {}
