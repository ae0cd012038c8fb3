package org.hirfa.training.artisanstanding;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What training cares about in `application.submitted.v1` and `application.changed.v1`.
record ApplicationFact(UUID applicationId, long version, UUID personId, @Nullable UUID account, FactNames names, String sex,
        int birthYear, String wilaya, String chamber, String status) {

    /// @throws IllegalArgumentException when a fact lacks what every such fact must carry: it can never be applied
    ApplicationFact {
        Required.all(applicationId, personId, names, sex, wilaya, chamber, status);
    }
}
