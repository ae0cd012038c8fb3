package org.hirfa.registry.territory;

import java.time.LocalDate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The lower level of the territory. Its id is made by the project and outlives a change of wilaya.
@Entity
@Immutable
class Commune {

    @Id
    private String id;
    private String nameAr;
    private String nameFr;
    private @Nullable String daira;
    private @Nullable String postalCode;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected Commune() {}

    CommuneView in(String wilaya) {
        return new CommuneView(id, nameAr, nameFr, wilaya, daira, postalCode, latitude, longitude, validFrom, validTo);
    }

    String id() {
        return id;
    }
}
