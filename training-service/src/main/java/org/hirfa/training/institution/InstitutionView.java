package org.hirfa.training.institution;

import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// An establishment as the public sees it.
///
/// @param kind its legal kind, e.g. `CFPA`
/// @param sector `PUBLIC` or `PRIVATE`
/// @param capacity places, where published
/// @param distanceKm from the place that was asked for, to 100 m; left out when none was
public record InstitutionView(
        String code,
        String kind,
        String sector,
        Names names,
        @Nullable String abbreviation,
        String wilaya,
        @Nullable String communeArabic,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer capacity,
        boolean boarding,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double distanceKm) {

    /// Names as published: some lack the French one, and none is derived from the other.
    public record Names(String ar, @Nullable String fr) {}

    static InstitutionView of(Tuple row, boolean withDistance) {
        var latitude = row.get("latitude", Double.class);
        var distance = withDistance && latitude != null ? Math.round(row.get("km", Double.class) * 10) / 10.0 : null;
        return new InstitutionView(text(row, "code"), text(row, "kind"), text(row, "sector"),
                new Names(text(row, "name_ar"), row.get("name_fr", String.class)), row.get("abbreviation", String.class),
                text(row, "wilaya_code"), row.get("commune_ar", String.class), latitude, row.get("longitude", Double.class),
                row.get("capacity", Integer.class), row.get("boarding", Boolean.class), distance);
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
