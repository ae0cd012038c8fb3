package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What other features may know of a registered artisan.
///
/// @param account the account that stands for the person; null when none is linked
/// @param chamber the code of the chamber that serves the artisan's wilaya today
public record ArtisanSummary(UUID artisanId, UUID personId, @Nullable UUID account, String registrationNumber,
        String arabicLastName, String arabicFirstName, String latinLastName, String latinFirstName, String mainActivity,
        String wilaya, String commune, String chamber, String title, String status, LocalDate registeredOn) {}
