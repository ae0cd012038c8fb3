package org.hirfa.registry.territory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// @param motherCode the wilaya it was part of before it stood by itself
/// @param validTo the last day in force; null while no end is known
/// @param verified whether the source was read in the official text
public record WilayaView(String code, String nameAr, String nameFr, @Nullable String motherCode, @Nullable Double latitude,
        @Nullable Double longitude, LocalDate validFrom, @Nullable LocalDate validTo, boolean verified) {}
