package org.hirfa.funding.artisanstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// The part of the training service's session events that this service keeps.
record SessionFact(UUID sessionId, long version, String programme, String kind, Multilingual titles,
        List<String> activities, @Nullable String chamber, String wilaya, LocalDate startsOn, int seatsLeft,
        List<String> audience, String status) {

    SessionFact {
        Objects.requireNonNull(titles);
        activities = List.copyOf(activities);
        audience = List.copyOf(audience);
    }
}
