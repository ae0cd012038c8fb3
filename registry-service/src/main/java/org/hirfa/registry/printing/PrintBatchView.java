package org.hirfa.registry.printing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// @param job the bulk order that fills it, or filled it
/// @param cards how many are in it; those that were spoilt are not any more
record PrintBatchView(UUID id, String chamber, PrintBatch.State status, Instant createdAt, String createdByName,
        @Nullable UUID job, long cards, long version) {}
