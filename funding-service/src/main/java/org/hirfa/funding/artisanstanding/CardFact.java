package org.hirfa.funding.artisanstanding;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The part of the registry's card events that this service keeps.
record CardFact(UUID cardId, long version, UUID artisanId, String status, @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
