package org.hirfa.registry.artisan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hirfa.registry.person.Names;
import org.hirfa.registry.person.Zone;

/// @param chamber the chamber that serves the artisan's wilaya today
/// @param effectiveOn from when the status holds
public record ArtisanView(UUID id, long version, UUID personId, String registrationNumber, Names names, String wilaya,
        String commune, String chamber, Zone zone, String mainActivity, List<String> otherActivities, Title title, Form form,
        Mode mode, ArtisanStatus status, LocalDate registeredOn, LocalDate effectiveOn) {}
