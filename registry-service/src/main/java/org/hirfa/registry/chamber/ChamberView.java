package org.hirfa.registry.chamber;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// @param wilayas the codes of the wilayas that it covers on the day asked for
public record ChamberView(String code, String nameAr, String nameFr, String seatWilaya, List<String> wilayas,
        LocalDate validFrom, @Nullable LocalDate validTo, boolean verified) {}
