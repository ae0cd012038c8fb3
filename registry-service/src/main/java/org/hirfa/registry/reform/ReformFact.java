package org.hirfa.registry.reform;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What other services hear of a reform that has been carried out here: what they keep by wilaya follows.
record ReformFact(UUID reformId, long version, String code, LocalDate effectiveOn, List<Move> moves) {}
