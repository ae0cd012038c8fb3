package org.hirfa.funding.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// What eligibility needs to know of an artisan's dossiers.
@ApplicationScoped
public class FundingRecords {

    private final EntityManager database;

    FundingRecords(EntityManager database) {
        this.database = database;
    }

    public FundingRecord of(Set<UUID> registrations) {
        var open = schemes(Dossier.IS_OPEN, registrations);
        var granted = schemes("d.disbursed > 0", registrations);
        return new FundingRecord(open, granted, granted.isEmpty() ? List.of() : null);
    }

    private List<String> schemes(String condition, Set<UUID> registrations) {
        return database.createQuery("select distinct d.scheme from Dossier d where d.artisanId in :registrations and " + condition
                + " order by d.scheme", String.class).setParameter("registrations", registrations).getResultList();
    }
}
