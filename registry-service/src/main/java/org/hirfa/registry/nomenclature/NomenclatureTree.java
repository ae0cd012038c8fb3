package org.hirfa.registry.nomenclature;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The whole nomenclature.
///
/// @param version the number of the version it is told of; null before the first
/// @param on the day whose open activities are told; null when closed and coming ones are among them
public record NomenclatureTree(@Nullable Integer version, @Nullable LocalDate on, List<Domain> domains) {

    public record Domain(String code, String nameAr, String nameFr, String nameEn, List<Sector> sectors) {}

    public record Sector(String code, String nameAr, String nameFr, List<ActivityView> activities) {}
}
