package org.hirfa.funding.artisanstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The part of the registry's artisan events that this service keeps. One that lacks what is needed cannot be read.
record ArtisanFact(UUID artisanId, long version, UUID personId, @Nullable UUID account, String registrationNumber,
        Names names, @Nullable String sex, @Nullable Integer birthYear, String wilaya, String chamber,
        @Nullable String zone, List<Activity> activities, @Nullable String title, @Nullable String form, String status,
        @Nullable UUID mergedInto, @Nullable Map<String, Duty> duties) {

    ArtisanFact {
        Objects.requireNonNull(names);
        activities = List.copyOf(activities);
    }

    /// What was told of a duty, by its kind in the register; silence is not known.
    Duty duty(String kind) {
        return duties == null ? Duty.UNTOLD : duties.getOrDefault(kind, Duty.UNTOLD);
    }

    /// @param state `UP_TO_DATE`, `LATE` or `UNKNOWN`
    record Duty(String state, @Nullable LocalDate goodUntil) {

        static final Duty UNTOLD = new Duty("UNKNOWN", null);

        Duty {
            Objects.requireNonNull(state);
        }
    }

    record Names(Name arabic, Name latin) {

        Names {
            Objects.requireNonNull(arabic);
            Objects.requireNonNull(latin);
        }
    }

    record Name(String lastName, String firstName) {}

    record Activity(String code) {}
}
