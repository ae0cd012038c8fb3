package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hirfa.registry.person.Names;
import org.hirfa.registry.person.Sex;
import org.hirfa.registry.person.Zone;
import org.jspecify.annotations.Nullable;

/// What the register tells other services of an artisan: never national id, phone or address.
///
/// @param duties by kind; a kind of which nobody told anything is missing
record ArtisanFact(UUID artisanId, long version, UUID personId, @Nullable UUID account, String registrationNumber, Names names,
        Sex sex, int birthYear, String wilaya, String commune, String chamber, Zone zone, List<Activity> activities, Title title,
        Form form, Mode mode, ArtisanStatus status, LocalDate registeredOn, LocalDate effectiveOn, @Nullable String organisation,
        @Nullable Departure departure, @Nullable UUID mergedInto, Map<String, KnownDuties.Told> duties) {

    record Activity(String code, boolean main) {}
}
