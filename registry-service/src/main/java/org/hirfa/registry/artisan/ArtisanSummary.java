package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.registry.person.Zone;
import org.jspecify.annotations.Nullable;

/// What other features may know of a registered artisan.
///
/// @param account the account that stands for the person; null when none is linked
/// @param chamber the code of the chamber that serves the artisan's wilaya today
public record ArtisanSummary(UUID artisanId, UUID personId, @Nullable UUID account, String registrationNumber,
        String arabicLastName, String arabicFirstName, String latinLastName, String latinFirstName, String mainActivity,
        String wilaya, String commune, String chamber, String title, String status, LocalDate registeredOn, Further further) {

    public boolean isActive() {
        return status.equals(ArtisanStatus.ACTIVE.name()) && further.mergedInto() == null;
    }

    /// @param version      of the entry, as its entity tag says it
    /// @param organisation the code of the cooperative or enterprise in which the craft is exercised
    /// @param departure    how a struck-off artisan left
    /// @param mergedInto   the entry that this one turned out to be a double of
    public record Further(long version, List<String> otherActivities, Form form, Mode mode, Zone zone,
            @Nullable String organisation, @Nullable Departure departure, @Nullable UUID mergedInto) {}
}
