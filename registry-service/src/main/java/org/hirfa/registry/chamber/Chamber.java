package org.hirfa.registry.chamber;

import java.time.LocalDate;
import java.util.List;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A chamber of crafts. Written only from the country pack.
@Entity
@Immutable
class Chamber {

    @Id
    private String code;
    private String nameAr;
    private String nameFr;
    private String seatWilaya;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private boolean verified;

    protected Chamber() {}

    ChamberView covering(List<String> wilayas) {
        return new ChamberView(code, nameAr, nameFr, seatWilaya, wilayas, validFrom, validTo, verified);
    }

    String code() {
        return code;
    }
}
