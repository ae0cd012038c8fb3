package org.hirfa.funding.dossier;

import java.util.List;
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

    public FundingRecord of(UUID artisanId) {
        var open = schemes(Dossier.IS_OPEN, artisanId);
        var granted = schemes("d.disbursed > 0", artisanId);
        return new FundingRecord(open, granted, granted.isEmpty() ? List.of() : null);
    }

    private List<String> schemes(String condition, UUID artisanId) {
        return database.createQuery("select distinct d.scheme from Dossier d where d.artisanId = :artisan and " + condition
                + " order by d.scheme", String.class).setParameter("artisan", artisanId).getResultList();
    }
}
