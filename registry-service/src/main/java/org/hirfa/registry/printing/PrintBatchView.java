package org.hirfa.registry.printing;

import java.time.Instant;
import java.util.UUID;

/// @param cards how many are in it; those that were spoilt are not any more
record PrintBatchView(UUID id, String chamber, PrintBatch.State status, Instant createdAt, String createdByName, long cards, long version) {}
