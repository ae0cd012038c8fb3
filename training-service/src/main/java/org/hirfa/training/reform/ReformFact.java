package org.hirfa.training.reform;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What training cares about in `reform.applied.v1`.
///
/// @param effectiveOn the first day on which the communes lie in their new wilayas
record ReformFact(UUID reformId, long version, LocalDate effectiveOn, List<Move> moves) {

    /// @throws IllegalArgumentException when a fact lacks what every such fact must carry: it can never be applied
    ReformFact {
        if (reformId == null || effectiveOn == null || moves == null || moves.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a required field is missing");
        }
        moves = List.copyOf(moves);
    }

    record Move(String commune, String from, String to) {

        Move {
            if (commune == null || from == null || to == null) {
                throw new IllegalArgumentException("a required field is missing");
            }
        }
    }
}
