package org.hirfa.funding.artisanstanding;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The part of the registry's artisan events that this service keeps. One that lacks what is needed cannot be read.
record ArtisanFact(UUID artisanId, long version, UUID personId, @Nullable UUID account, String registrationNumber,
        Names names, @Nullable String sex, @Nullable Integer birthYear, String wilaya, String chamber,
        @Nullable String zone, List<Activity> activities, @Nullable String title, @Nullable String form, String status,
        @Nullable UUID mergedInto) {

    ArtisanFact {
        Objects.requireNonNull(names);
        activities = List.copyOf(activities);
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
