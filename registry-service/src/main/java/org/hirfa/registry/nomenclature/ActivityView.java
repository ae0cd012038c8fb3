package org.hirfa.registry.nomenclature;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// @param endangered whether the craft is on the list of endangered ones today
/// @param verified whether the code is an official one; the project makes codes where none were found
public record ActivityView(String code, String sector, String nameAr, String nameFr, boolean endangered, LocalDate validFrom,
        @Nullable LocalDate validTo, boolean verified) {}
