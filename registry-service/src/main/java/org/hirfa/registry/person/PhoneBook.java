package org.hirfa.registry.person;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

/// Who can be reached under a number. The database compares sealed numbers and never sees one.
@ApplicationScoped
public class PhoneBook {

    /// A family, a workshop; a number that more people share finds nobody in particular.
    private static final int MOST = 50;

    private final Session database;
    private final Identifiers identifiers;
    private final Sealing sealing;

    PhoneBook(Session database, Identifiers identifiers, Sealing sealing) {
        this.database = database;
        this.identifiers = identifiers;
        this.sealing = sealing;
    }

    /// @param written a number as people write it; anything else reaches nobody
    public List<UUID> reachedUnder(String written) {
        return identifiers.phone(written).map(phone -> database.createQuery("select id from Person where phone = :phone", UUID.class)
                .setParameter("phone", sealing.seal(phone)).setMaxResults(MOST).getResultList()).orElse(List.of());
    }
}
