package org.hirfa.funding.dossier;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Who takes a step, when, and with which words.
record Act(Party party, UUID actor, Instant at, @Nullable String note) {

    Step into(DossierStatus status) {
        return new Step(status, at, party, actor, note);
    }
}
