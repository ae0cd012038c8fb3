package org.hirfa.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// A paper of the checklist, and how an application stands with it.
///
/// @param shelfLifeDays for how many days after the one that it bears it is good; null for always
public record ChecklistLine(String kind, Multilingual names, boolean required, @Nullable Integer shelfLifeDays, State state,
        List<Held> held) {

    enum State { HELD, MISSING, OUT_OF_DATE }

    /// @param issuedOn the day that the paper bears; null when nobody said, and then it counts from the day on which it came
    /// @param goodUntil its last day; null for one that stays good
    public record Held(UUID document, Instant attachedAt, @Nullable LocalDate issuedOn, @Nullable LocalDate goodUntil,
            boolean outOfDate) {}

    boolean isLacking() {
        return required && state != State.HELD;
    }
}
