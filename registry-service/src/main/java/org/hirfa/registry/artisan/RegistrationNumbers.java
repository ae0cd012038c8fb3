package org.hirfa.registry.artisan;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hirfa.countrypack.CountryPack;

/// Gives out registration numbers. One that was drawn is never given again, not even when the transaction that drew it fails.
@ApplicationScoped
class RegistrationNumbers {

    private final Session database;
    private final String prefix;

    RegistrationNumbers(Session database, CountryPack pack) {
        this.database = database;
        this.prefix = pack.json("pack.json", Numbering.class).registrationNumberPrefix();
    }

    RegistrationNumber next() {
        var serial = database.createNativeQuery("select nextval('registration_number')", Long.class).getSingleResult();
        return RegistrationNumber.of(prefix, serial);
    }

    record Numbering(String registrationNumberPrefix) {}
}
