package org.hirfa.registry.nomenclature;

import java.time.LocalDate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A craft that somebody can be registered for. Written only from the country pack.
@Entity
@Immutable
@Table(name = "craft_activity")
class Activity {

    @Id
    private String code;
    private String sectorCode;
    private String nameAr;
    private String nameFr;
    private @Nullable LocalDate endangeredFrom;
    private @Nullable LocalDate endangeredTo;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private boolean verified;

    protected Activity() {}

    String code() {
        return code;
    }

    String sector() {
        return sectorCode;
    }

    ActivityName name() {
        return new ActivityName(code, nameAr, nameFr);
    }

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    ActivityView view(LocalDate today) {
        var endangered = endangeredFrom != null && !today.isBefore(endangeredFrom)
                && (endangeredTo == null || !today.isAfter(endangeredTo));
        return new ActivityView(code, sectorCode, nameAr, nameFr, endangered, validFrom, validTo, verified);
    }
}
