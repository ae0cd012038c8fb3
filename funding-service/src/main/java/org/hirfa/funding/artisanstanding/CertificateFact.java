package org.hirfa.funding.artisanstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The part of the training service's certificate events that this service keeps.
record CertificateFact(UUID certificateId, long version, @Nullable UUID personId, @Nullable UUID account,
        @Nullable UUID artisanId, String programme, String kind, boolean opensRegistration, List<String> activities,
        LocalDate issuedOn, @Nullable LocalDate validUntil, String status) {

    CertificateFact {
        activities = List.copyOf(activities);
    }
}
