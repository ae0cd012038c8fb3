package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.registry.person.Names;
import org.hirfa.registry.person.Zone;
import org.jspecify.annotations.Nullable;

/// @param chamber the chamber that serves the artisan's wilaya
/// @param effectiveOn from when the status holds; null when the entry is shown as of another day
/// @param addressLine where the craft is exercised; null when at the person's own address, and for who oversees without a reason
/// @param organisation the cooperative or enterprise in which it is exercised, by its code
/// @param organisationStands whether it is of the kind that the form asks for and in good standing today; null for who works in
///                           none, and when the entry is shown as of another day
/// @param departure how a struck-off artisan left
/// @param mergedInto the entry that this one turned out to be a double of
public record ArtisanView(UUID id, long version, UUID personId, String registrationNumber, Names names, String wilaya,
        String commune, String chamber, Zone zone, String mainActivity, List<String> otherActivities, Title title, Form form,
        Mode mode, ArtisanStatus status, LocalDate registeredOn, @Nullable LocalDate effectiveOn, @Nullable String addressLine,
        @Nullable String organisation, @Nullable Boolean organisationStands, @Nullable Departure departure, @Nullable UUID mergedInto) {

    ArtisanView withoutAddressLine() {
        return new ArtisanView(id, version, personId, registrationNumber, names, wilaya, commune, chamber, zone, mainActivity,
                otherActivities, title, form, mode, status, registeredOn, effectiveOn, null, organisation, organisationStands, departure,
                mergedInto);
    }
}
