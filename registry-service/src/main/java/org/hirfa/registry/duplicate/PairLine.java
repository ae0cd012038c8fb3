package org.hirfa.registry.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A pair in the queue.
record PairLine(UUID id, long version, PairStatus status, int score, Instant foundAt, List<EntryView> entries) {}
