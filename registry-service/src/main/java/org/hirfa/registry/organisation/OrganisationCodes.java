package org.hirfa.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.CountryPack;

/// Draws codes for organisations that have none.
@ApplicationScoped
class OrganisationCodes {

    private final Session database;
    private final String prefix;

    OrganisationCodes(Session database, CountryPack pack) {
        this.database = database;
        this.prefix = pack.json("pack.json", Numbering.class).registrationNumberPrefix();
    }

    OrganisationCode next() {
        return OrganisationCode.drawn(prefix,
                database.createNativeQuery("select nextval('organisation_number')", Long.class).getSingleResult());
    }

    record Numbering(String registrationNumberPrefix) {}
}
