package org.hirfa.registry.nomenclature;

import java.util.List;

/// The whole nomenclature.
public record NomenclatureTree(List<Domain> domains) {

    public record Domain(String code, String nameAr, String nameFr, String nameEn, List<Sector> sectors) {}

    public record Sector(String code, String nameAr, String nameFr, List<ActivityView> activities) {}
}
