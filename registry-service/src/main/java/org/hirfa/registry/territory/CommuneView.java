package org.hirfa.registry.territory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// @param wilaya the wilaya it belongs to on the day asked for
public record CommuneView(String id, String nameAr, String nameFr, String wilaya, @Nullable String daira,
        @Nullable String postalCode, @Nullable Double latitude, @Nullable Double longitude, LocalDate validFrom,
        @Nullable LocalDate validTo) {}
