package org.hirfa.training.artisanstanding;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What training cares about in the `artisan.*.v1` events, which all carry the same fact.
record ArtisanFact(UUID artisanId, long version, UUID personId, @Nullable UUID account, String registrationNumber,
        FactNames names, String sex, int birthYear, String wilaya, String chamber, String status) {

    /// @throws IllegalArgumentException when a fact lacks what every such fact must carry: it can never be applied
    ArtisanFact {
        Required.all(artisanId, personId, registrationNumber, names, sex, wilaya, chamber, status);
    }
}
