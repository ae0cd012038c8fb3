package org.hirfa.registry.territory;

import java.time.LocalDate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The upper level of the territory: a wilaya in Algeria, a region in Morocco. Written only from the country pack.
@Entity
@Immutable
class Wilaya {

    @Id
    private String code;
    private String nameAr;
    private String nameFr;
    private @Nullable String motherCode;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private boolean verified;

    protected Wilaya() {}

    WilayaView view() {
        return new WilayaView(code, nameAr, nameFr, motherCode, latitude, longitude, validFrom, validTo, verified);
    }

    String code() {
        return code;
    }
}
