package org.hirfa.registry.linking;

import java.util.UUID;

/// How redeeming a code ends. A wrong code is kept, so it is no exception: that would take the transaction back.
sealed interface LinkOutcome {

    record Linked(UUID person) implements LinkOutcome {}

    record Wrong() implements LinkOutcome {}

    record TriesUsed() implements LinkOutcome {}
}
